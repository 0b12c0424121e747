package io.plumbline.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** People who do something at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What came of each, in their order; a failure of one is a failure of the test. */
  public static <T> List<T> of(int people, IntFunction<Callable<T>> work) throws Exception {
    var barrier = new CyclicBarrier(people);
    var pool = Executors.newFixedThreadPool(people);
    try {
      var all = new ArrayList<Callable<T>>();
      for (int i = 0; i < people; i++) {
        var own = work.apply(i);
        all.add(
            () -> {
              barrier.await(10, TimeUnit.SECONDS);
              return own.call();
            });
      }
      var results = new ArrayList<T>();
      for (var future : pool.invokeAll(all, 60, TimeUnit.SECONDS)) {
        results.add(future.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
