package io.plumbline.store;

import java.sql.SQLException;
import java.util.Locale;

/** A PostgreSQL server, and what to tell the operator when it does not let us in. */
final class PostgresServer {
  private static final String PREFIX = "jdbc:postgresql:";

  /**
   * Commits are durable whatever the server's default is, and who waits for a row longer than
   * PostgreSQL takes to find a deadlock (a second) makes way. Both at once: a pool runs one
   * statement.
   */
  private static final String ON_CONNECT =
      """
      select set_config('lock_timeout', '1500ms', false),
             set_config('synchronous_commit',
               case current_setting('synchronous_commit')
                 when 'off' then 'on' else current_setting('synchronous_commit') end, false)
      """;

  private final String url;
  private final String user;
  private final String password;

  PostgresServer(String url, String user, String password) {
    this.url = url;
    this.user = user;
    this.password = password;
    refuseOddAddress();
  }

  private void refuseOddAddress() {
    if (!url.startsWith(PREFIX)) {
      throw new DatabaseRefused(
          "PLUMBLINE_DATABASE_URL is no PostgreSQL address: write it like"
              + " jdbc:postgresql://db.example.com:5432/plumbline.");
    }
    if (url.indexOf('@') >= 0 || url.toLowerCase(Locale.ROOT).contains("password=")) {
      throw new DatabaseRefused(
          "PLUMBLINE_DATABASE_URL holds a user or a password: write those in"
              + " PLUMBLINE_DATABASE_USER and PLUMBLINE_DATABASE_PASSWORD.");
    }
  }

  /** For the pools; calls that hang on a dead network end, and errors quote no row. */
  Address address() {
    return new Address(withLimits(), user, password, ON_CONNECT);
  }

  /** For the migrations, which wait for each other and may take their time. */
  Address forMigrations() {
    return new Address(url, user, password, "");
  }

  private String withLimits() {
    var limits = "connectTimeout=5&socketTimeout=60&tcpKeepAlive=true&logServerErrorDetail=false";
    return url + (url.indexOf('?') < 0 ? "?" : "&") + limits;
  }

  /** The address without its settings. */
  String name() {
    int settings = url.indexOf('?');
    return "The database " + (settings < 0 ? url : url.substring(0, settings));
  }

  /** Refuses a server that cannot be reached or does not let us in. */
  void refuseIfClosed() {
    try (var connection = address().connect()) {
      connection.isValid(5);
    } catch (SQLException e) {
      // without the cause: nothing of what the driver says may reach a log
      throw new DatabaseRefused(sentence(String.valueOf(e.getSQLState())));
    }
  }

  private String sentence(String state) {
    return switch (state) {
      case "28P01", "28000" ->
          name()
              + " does not let the user "
              + user
              + " in: check PLUMBLINE_DATABASE_USER and PLUMBLINE_DATABASE_PASSWORD.";
      case "3D000" -> name() + " does not exist on its server: create it, or correct its name.";
      case "53300" -> name() + " has no connection to spare: raise the server's max_connections.";
      case "57P03" -> name() + " is just starting or stopping: try again in a moment.";
      default ->
          name()
              + " cannot be reached (SQLSTATE "
              + state
              + "): check PLUMBLINE_DATABASE_URL, and that the server runs and lets this machine"
              + " in.";
    };
  }
}
