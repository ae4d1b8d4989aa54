package nl.posiv.onboarding.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A server that a test starts as a process of its own, on the loopback address, and ends. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Path output;

  private ServerProcess(Process process, Path output) {
    this.process = process;
    this.output = output;
  }

  /**
   * Starts a command and waits until it answers.
   *
   * @param log where its output goes
   * @param environment added to the environment of the test, from which Spring's settings are taken
   *     out
   * @param ready an address that is answered with 200 when the server is ready
   */
  public static ServerProcess start(
      Path log, List<String> command, Map<String, String> environment, String ready)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().keySet().removeIf(key -> key.startsWith("SPRING_"));
    builder.environment().putAll(environment);
    ServerProcess server = new ServerProcess(builder.start(), log);
    try {
      await().atMost(PATIENCE).until(() -> !server.process.isAlive() || answers(ready));
      if (!server.process.isAlive()) {
        throw new IllegalStateException(server.output());
      }
      return server;
    } catch (RuntimeException notReady) {
      server.close();
      throw notReady;
    }
  }

  /** What it has said so far. */
  public String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A port on which nobody listens now. */
  public static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static boolean answers(String address) throws InterruptedException {
    try {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode()
          == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }
}
