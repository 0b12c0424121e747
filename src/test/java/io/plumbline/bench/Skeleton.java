package io.plumbline.bench;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.HikariCpPoolingConnectionProvider;

/**
 * The least program of the same parts, to compare a start with: Bolt with one command, Quartz on
 * its own tables, HikariCP, H2 in a file, Jetty. Its two arguments are a port and an empty folder.
 */
final class Skeleton {
  private Skeleton() {}

  public static void main(String[] args) throws Exception {
    var url = "jdbc:h2:file:" + Path.of(args[1], "skeleton").toAbsolutePath();
    var pool = pool(url);
    execute(pool, "create table note (id int primary key, text varchar)");
    execute(pool, read("/org/quartz/impl/jdbcjobstore/tables_h2.sql"));
    new StdSchedulerFactory(quartz(url)).getScheduler().start();
    serve(Integer.parseInt(args[0]), bolt());
  }

  private static DataSource pool(String url) {
    var settings = new HikariConfig();
    settings.setJdbcUrl(url);
    settings.setUsername("sa");
    return new HikariDataSource(settings);
  }

  private static void execute(DataSource pool, String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = Skeleton.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Properties quartz(String url) {
    var settings = new Properties();
    settings.setProperty("org.quartz.threadPool.class", SimpleThreadPool.class.getName());
    settings.setProperty("org.quartz.threadPool.threadCount", "10");
    settings.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
    settings.setProperty(
        "org.quartz.jobStore.driverDelegateClass", StdJDBCDelegate.class.getName());
    settings.setProperty("org.quartz.jobStore.dataSource", "pool");
    settings.setProperty("org.quartz.dataSource.pool.provider", "hikaricp");
    settings.setProperty(
        "org.quartz.dataSource.pool." + HikariCpPoolingConnectionProvider.DB_DRIVER,
        "org.h2.Driver");
    settings.setProperty("org.quartz.dataSource.pool.URL", url);
    settings.setProperty("org.quartz.dataSource.pool.user", "sa");
    return settings;
  }

  private static App bolt() {
    var app =
        new App(
            AppConfig.builder()
                .signingSecret("0123456789abcdef0123456789abcdef")
                .singleTeamBotToken("xoxb-1234567890-skeleton")
                .build());
    app.command("/note", (request, context) -> context.ack("noted"));
    return app;
  }

  private static void serve(int port, App app) throws Exception {
    var server = new Server(port);
    var context = new ServletContextHandler();
    context.addServlet(new ServletHolder(new Slack(app)), "/slack/events");
    context.addServlet(new ServletHolder(new Ready()), "/readyz");
    server.setHandler(context);
    server.start();
    server.join();
  }

  private static final class Slack extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private final transient App app;
    private final transient SlackAppServletAdapter adapter;

    private Slack(App app) {
      this.app = app;
      this.adapter = new SlackAppServletAdapter(app.config());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      try {
        adapter.writeResponse(response, app.run(adapter.buildSlackRequest(request)));
      } catch (Exception e) { // declared by Bolt
        throw new IOException(e);
      }
    }
  }

  private static final class Ready extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
      response.setStatus(HttpServletResponse.SC_OK);
    }
  }
}
