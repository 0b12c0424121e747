package io.plumbline.app;

import io.plumbline.team.CalendarChanged;
import io.plumbline.team.HolidaySources;
import io.plumbline.team.holiday.KeepHolidays;
import io.plumbline.team.holiday.ReadHolidays;
import io.plumbline.team.holiday.http.GuardedReader;
import io.plumbline.team.store.JdbcHolidaySources;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What reads published holidays, on two threads of its own. */
record Holidays(
    HolidaySources sources, ReadHolidays read, GuardedReader reader, ThreadPoolExecutor threads) {
  private static final Logger log = LoggerFactory.getLogger(Holidays.class);
  private static final int THREADS = 2;

  /** What finds no room is due again in some minutes. */
  private static final int MOST_WAITING = 1_000;

  static Holidays in(Kit kit, CalendarChanged everybody) {
    var sources = new JdbcHolidaySources(kit.jdbi());
    var reader = new GuardedReader();
    var threads =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            10,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(MOST_WAITING),
            Holidays::thread,
            new ThreadPoolExecutor.DiscardPolicy());
    threads.allowCoreThreadTimeOut(true);
    var keep =
        new KeepHolidays(
            sources, kit.teams(), kit.transactions(), kit.journal(), kit.surfaces(), everybody);
    var read =
        new ReadHolidays(
            sources,
            reader,
            keep,
            kit.transactions(),
            kit.alarms(),
            work -> threads.execute(() -> kit.database().inBackground(work)),
            kit.clock());
    return new Holidays(sources, read, reader, threads);
  }

  private static Thread thread(Runnable work) {
    var thread = new Thread(work, "holidays");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Takes no more, and lets what runs finish for some seconds; the rest waits for the next start.
   */
  void close() {
    threads.getQueue().clear();
    threads.shutdown(); // no interrupt: it would close the embedded database's file
    try {
      if (!threads.awaitTermination(2, TimeUnit.SECONDS)) {
        log.info("holidays are still being read; they are read again after the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    reader.close();
  }
}
