package nl.posiv.onboarding.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers what a test tells it to. It speaks as much SMTP as is needed, so that
 * the mail library hears real refusals.
 */
public final class ScriptedMailServer implements AutoCloseable {

  private static final String OK = "250 OK";

  private final ServerSocket server;
  private final Map<String, String> answersToRecipients = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final List<Delivered> delivered = new CopyOnWriteArrayList<>();
  private final Set<String> forgotten = ConcurrentHashMap.newKeySet();
  private final AtomicInteger connections = new AtomicInteger();
  private final Object gate = new Object();
  private volatile String answerToData = OK;
  private volatile int mailsAtATime = Integer.MAX_VALUE;
  private boolean hangs;
  private boolean isWaitedFor;

  /**
   * What was accepted.
   *
   * @param to the recipient as it was said to the server
   * @param content the mail
   */
  public record Delivered(String to, String content) {}

  public ScriptedMailServer() {
    try {
      server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    begin(this::serve);
  }

  public int port() {
    return server.getLocalPort();
  }

  /** From now on, this recipient is answered with this line, for example {@code 550 5.1.1 No}. */
  public void answer(String recipient, String line) {
    answersToRecipients.put(recipient, line);
  }

  /** This recipient is accepted again. */
  public void accept(String recipient) {
    answersToRecipients.remove(recipient);
  }

  /** From now on, the end of each mail is answered with this line. */
  public void answerToData(String line) {
    answerToData = line;
  }

  /** Every mail is accepted again. */
  public void acceptData() {
    answerToData = OK;
  }

  /** From now on, nothing is answered. */
  public void hang() {
    synchronized (gate) {
      hangs = true;
      isWaitedFor = false;
    }
  }

  /** Everything is answered again. */
  public void goOn() {
    synchronized (gate) {
      hangs = false;
      gate.notifyAll();
    }
  }

  /** Waits until somebody waits for an answer that does not come. */
  public void awaitSomebodyWaiting() throws InterruptedException {
    synchronized (gate) {
      while (!isWaitedFor) {
        gate.wait();
      }
    }
  }

  /** From now on, what is for this recipient is taken and not confirmed: the connection is cut. */
  public void forget(String recipient) {
    forgotten.add(recipient);
  }

  /** What is for this recipient is confirmed again. */
  public void remember(String recipient) {
    forgotten.remove(recipient);
  }

  /** From now on, after so many mails a new connection is needed. */
  public void takeAtATime(int mails) {
    mailsAtATime = mails;
  }

  /** How often somebody connected. */
  public int connections() {
    return connections.get();
  }

  /** How often a recipient was named. */
  public long asked(String recipient) {
    return asked.stream().filter(recipient::equals).count();
  }

  /** What was accepted for a recipient. */
  public List<Delivered> deliveredTo(String recipient) {
    return delivered.stream().filter(mail -> mail.to().equals(recipient)).toList();
  }

  @Override
  public void close() throws IOException {
    goOn();
    server.close();
  }

  private void serve() {
    while (!server.isClosed()) {
      try {
        Socket client = server.accept();
        connections.incrementAndGet();
        begin(() -> talkAndClose(client));
      } catch (SocketException closed) {
        // By the test.
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void begin(Runnable action) {
    Thread thread = new Thread(action, "scripted-mail-server");
    thread.setDaemon(true);
    thread.start();
  }

  private void talkAndClose(Socket client) {
    try (client) {
      talk(client);
    } catch (SocketException closed) {
      // By the mail library in the middle of a talk.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(
            new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    Writer out =
        new java.io.OutputStreamWriter(client.getOutputStream(), StandardCharsets.ISO_8859_1);
    say(out, "220 test ESMTP");
    String recipient = "";
    int mails = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("MAIL FROM:") && mails++ == mailsAtATime) {
        say(out, "421 4.7.0 Enough for now");
        return;
      } else if (line.startsWith("RCPT TO:")) {
        recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        asked.add(recipient);
        say(out, answersToRecipients.getOrDefault(recipient, OK));
      } else if (line.equals("DATA")) {
        say(out, "354 Go on");
        String content = content(in);
        if (answerToData.equals(OK)) {
          delivered.add(new Delivered(recipient, content));
        }
        if (forgotten.contains(recipient)) {
          return;
        }
        say(out, answerToData);
      } else if (line.equals("QUIT")) {
        say(out, "221 Bye");
        return;
      } else {
        say(out, OK);
      }
    }
  }

  private static String content(BufferedReader in) throws IOException {
    StringBuilder content = new StringBuilder();
    for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
      content.append(line).append("\r\n");
    }
    return content.toString();
  }

  private void say(Writer out, String line) throws IOException {
    synchronized (gate) {
      while (hangs) {
        isWaitedFor = true;
        gate.notifyAll();
        try {
          gate.wait();
        } catch (InterruptedException e) {
          throw new InterruptedIOException();
        }
      }
    }
    out.write(line + "\r\n");
    out.flush();
  }
}
