package nl.posiv.onboarding.outgoing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where something may be sent to, and where not. */
class OutsideAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "100.127.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "2001:0:a00:1::1",
        "2001:db8::1",
        "2002:a00:1::1"
      })
  void addressInsideIsNone(String address) throws Exception {
    assertThat(OutsideAddress.isPublic(InetAddress.getByName(address))).isFalse();
    String host = address.contains(":") ? "[" + address + "]" : address;
    assertThatThrownBy(() -> OutsideAddress.check(URI.create("https://" + host + "/"), false))
        .isInstanceOf(OutsideAddress.ForbiddenException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "198.17.255.255",
        "198.20.0.1",
        "223.255.255.255",
        "2a01:7c8::1",
        "2001:610::1"
      })
  void addressOfTheInternetIsOne(String address) throws Exception {
    assertThat(OutsideAddress.isPublic(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://localhost/", "https://localhost/", "http://1.1.1.1/"})
  void whatIsAllowedInTheDemoIsNotElsewhere(String address) {
    assertThatThrownBy(() -> OutsideAddress.check(URI.create(address), false))
        .isInstanceOf(OutsideAddress.ForbiddenException.class);
  }

  @Test
  void answerWhoseBodyNeverEndsIsCutOff() throws Exception {
    CountDownLatch ended = new CountDownLatch(1);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('.');
          exchange.getResponseBody().flush();
          try {
            ended.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
    URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    try {
      assertThatThrownBy(
              () ->
                  new Outgoing(true, Duration.ofMillis(500), () -> true)
                      .send(address, HttpRequest.Builder::GET))
          .isInstanceOf(Outgoing.NotSentException.class)
          .hasMessage("TimeoutException");
    } finally {
      ended.countDown();
      server.stop(0);
    }
  }
}
