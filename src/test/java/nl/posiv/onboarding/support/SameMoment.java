package nl.posiv.onboarding.support;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets several people, or several clicks of one, do something at the same moment. */
public final class SameMoment {

  private SameMoment() {}

  /** One action as often at once; the answers in the order in which they were asked for. */
  public static <T> List<T> times(int times, Callable<T> action) {
    return of(Collections.nCopies(times, action));
  }

  /**
   * All actions at once, each on a thread of its own that waits until the others are ready too.
   *
   * @throws IllegalStateException with the cause, if one of them fails
   */
  public static <T> List<T> of(List<? extends Callable<T>> actions) {
    CyclicBarrier ready = new CyclicBarrier(actions.size());
    ExecutorService threads = Executors.newFixedThreadPool(actions.size());
    try {
      List<Callable<T>> together =
          actions.stream()
              .<Callable<T>>map(
                  action ->
                      () -> {
                        ready.await();
                        return action.call();
                      })
              .toList();
      return threads.invokeAll(together).stream().map(SameMoment::answer).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static <T> T answer(Future<T> done) {
    try {
      return done.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
