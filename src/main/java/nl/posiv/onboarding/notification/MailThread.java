package nl.posiv.onboarding.notification;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/** One thing after the other, on a thread on which nobody is signed in. */
@Component
class MailThread {

  private static final Logger log = LoggerFactory.getLogger(MailThread.class);
  private static final long STOP_SECONDS = 30;

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(new CustomizableThreadFactory("mail-"));

  /** Does it when what comes before it is done, and does not wait. */
  void later(Runnable work) {
    CompletableFuture.runAsync(work, thread)
        .exceptionally(
            failure -> {
              log.error("Mail could not be handled now", failure);
              return null;
            });
  }

  /** Waits until it is done. */
  <T> T now(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, thread).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Whether the application stops: what has not been begun is left for its next start. */
  boolean isStopping() {
    return thread.isShutdown();
  }

  @PreDestroy
  void stop() throws InterruptedException {
    thread.shutdown();
    thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS);
  }
}
