package nl.posiv.onboarding.demo;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.server.AbstractServer;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.net.SocketException;
import java.util.HashMap;
import java.util.Map;

/**
 * A mail server that sends each line of its answers at once. Its greeting has two: the second one
 * would wait until the first is acknowledged, and systems put that off for 40 ms, each mail.
 */
final class PromptMailServer extends GreenMail {

  PromptMailServer(ServerSetup smtp) {
    super(smtp);
  }

  @Override
  protected Map<String, AbstractServer> createServices(ServerSetup[] config, Managers managers) {
    Map<String, AbstractServer> servers = new HashMap<>();
    for (ServerSetup setup : config) {
      servers.put(setup.getProtocol(), new Smtp(setup, managers));
    }
    return servers;
  }

  private static final class Smtp extends SmtpServer {

    Smtp(ServerSetup setup, Managers managers) {
      super(setup, managers);
    }

    @Override
    protected void handleClientSocket(Socket client) throws SocketException {
      client.setTcpNoDelay(true);
      super.handleClientSocket(client);
    }
  }
}
