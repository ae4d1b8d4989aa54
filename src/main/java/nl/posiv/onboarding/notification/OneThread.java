package nl.posiv.onboarding.notification;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

/**
 * One thing after the other, on a thread on which nobody is signed in. The application does not
 * wait long for it when it stops: what is cut off is done by its next start.
 */
abstract class OneThread {

  private static final Logger log = LoggerFactory.getLogger(OneThread.class);
  private static final long STOP_SECONDS = 3;

  private final String name;
  private final ExecutorService thread;

  OneThread(String name) {
    this.name = name;
    CustomizableThreadFactory threads = new CustomizableThreadFactory(name + "-");
    threads.setDaemon(true);
    this.thread = Executors.newSingleThreadExecutor(threads);
  }

  /** Does it when what comes before it is done, and does not wait. */
  void later(Runnable action) {
    CompletableFuture.runAsync(action, thread)
        .exceptionally(
            failure -> {
              log.error("The thread {} could not do its work now", name, failure);
              return null;
            });
  }

  /** Waits until it is done. */
  <T> T now(Supplier<T> action) {
    try {
      return CompletableFuture.supplyAsync(action, thread).join();
    } catch (CompletionException e) {
      throw unwrapped(e);
    }
  }

  /** Waits until it is done, but no longer than this; empty if it goes on without whoever asked. */
  <T> Optional<T> within(Duration patience, Supplier<T> action) {
    Future<T> done = CompletableFuture.supplyAsync(action, thread);
    try {
      return Optional.of(done.get(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException goesOn) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw unwrapped(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static RuntimeException unwrapped(Exception failure) {
    if (failure.getCause() instanceof Error cause) {
      throw cause;
    }
    return failure.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failure);
  }

  /** Whether the application stops: what has not been begun is left for its next start. */
  boolean isStopping() {
    return thread.isShutdown();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
      log.warn("The thread {} was left in the middle of its work", name);
    }
  }
}
