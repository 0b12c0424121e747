package io.plumbline.schedule.quartz;

import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.core.QuartzScheduler;
import org.quartz.core.QuartzSchedulerResources;
import org.quartz.impl.DefaultThreadExecutor;
import org.quartz.impl.StdJobRunShellFactory;
import org.quartz.impl.StdScheduler;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.CascadingClassLoadHelper;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;

/**
 * Builds a Quartz scheduler on our database, part by part: Quartz's own factories keep schedulers
 * in a registry of the JVM by name, so that two could not share a database and a process.
 */
final class QuartzClock {
  private static final String NAME = "plumbline";
  private static final int THREADS = 10;
  private static final Duration IDLE_WAIT = Duration.ofSeconds(2);
  private static final Duration AFTER_DATABASE_FAILURE = Duration.ofSeconds(5);
  private static final Duration CHECK_IN = Duration.ofSeconds(4);

  /** A late alarm simply rings late: what late means is a rule of the thing that waits. */
  private static final Duration NEVER_MISFIRED = Duration.ofDays(36_500);

  private QuartzClock() {}

  static Scheduler open(DataSource pool) throws SchedulerException {
    var instance = NAME + "-" + UUID.randomUUID();
    var jobs = jobStore(pool, instance);
    var shells = new StdJobRunShellFactory();
    var resources = resources(instance, jobs, shells);
    var quartz =
        new QuartzScheduler(resources, IDLE_WAIT.toMillis(), AFTER_DATABASE_FAILURE.toMillis());
    var classes = new CascadingClassLoadHelper();
    classes.initialize();
    jobs.initialize(classes, quartz.getSchedulerSignaler());
    var scheduler = new StdScheduler(quartz);
    shells.initialize(scheduler);
    quartz.initialize();
    return scheduler;
  }

  private static QuartzSchedulerResources resources(
      String instance, JobStoreTX jobs, StdJobRunShellFactory shells) throws SchedulerException {
    var resources = new QuartzSchedulerResources();
    resources.setName(NAME);
    resources.setInstanceId(instance);
    resources.setThreadName("alarm-clock");
    resources.setThreadExecutor(new DefaultThreadExecutor());
    resources.setMakeSchedulerThreadDaemon(true);
    resources.setJobRunShellFactory(shells);
    resources.setThreadPool(threads(instance));
    resources.setMaxBatchSize(THREADS);
    resources.setBatchTimeWindow(0);
    resources.setInterruptJobsOnShutdown(false);
    resources.setInterruptJobsOnShutdownWithWait(false);
    resources.setJobStore(jobs);
    return resources;
  }

  private static SimpleThreadPool threads(String instance) throws SchedulerException {
    var threads = new SimpleThreadPool(THREADS, Thread.NORM_PRIORITY);
    threads.setInstanceId(instance);
    threads.setInstanceName(NAME);
    threads.setThreadNamePrefix("alarm");
    threads.setMakeThreadsDaemons(true);
    threads.initialize();
    return threads;
  }

  private static JobStoreTX jobStore(DataSource pool, String instance) throws SchedulerException {
    DBConnectionManager.getInstance().addConnectionProvider(instance, new PooledConnections(pool));
    var jobs = new JobStoreTX();
    useDialect(jobs, isPostgres(pool));
    jobs.setDataSource(instance);
    jobs.setInstanceName(NAME);
    jobs.setInstanceId(instance);
    jobs.setThreadPoolSize(THREADS);
    jobs.setUseProperties("true");
    jobs.setClusterCheckinInterval(CHECK_IN.toMillis());
    jobs.setMisfireThreshold(NEVER_MISFIRED.toMillis());
    jobs.setAcquireTriggersWithinLock(true);
    jobs.setMakeThreadsDaemons(true);
    return jobs;
  }

  /** Only a shared database has other instances to agree with. */
  private static void useDialect(JobStoreTX jobs, boolean postgres) throws SchedulerException {
    var delegate = postgres ? PostgreSQLDelegate.class : StdJDBCDelegate.class;
    jobs.setIsClustered(postgres);
    try {
      jobs.setDriverDelegateClass(delegate.getName());
    } catch (InvalidConfigurationException e) {
      throw new SchedulerException("no such delegate: " + delegate, e);
    }
  }

  /** Asked of the live database: with the wrong delegate no job ever fires, and nothing says so. */
  private static boolean isPostgres(DataSource pool) throws SchedulerException {
    try (var connection = pool.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException e) {
      throw new SchedulerException("cannot ask which database this is", e);
    }
  }
}
