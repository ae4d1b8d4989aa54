package nl.posiv.onboarding.outgoing;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;

/**
 * Addresses that something may be sent to: with TLS, and on the public internet. Whoever enters one
 * must not get this application to knock at doors inside the house in which it runs (SSRF).
 */
public final class OutsideAddress {

  private static final int LONGEST = 500;
  private static final int NO_PORT = -1;
  private static final int LAST_PORT = 65_535;
  private static final int OCTET = 0xff;
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private OutsideAddress() {}

  /** Something must not be sent there. */
  static final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForbiddenException() {
      super("Not a public address");
    }
  }

  /**
   * The address that somebody typed; empty if it can be none. Where its name leads is looked at
   * when something is sent.
   *
   * @param alsoHere whether it may be on this machine, as in the demo
   */
  public static Optional<URI> read(String typed, boolean alsoHere) {
    try {
      URI address = new URI(typed.strip());
      boolean plain =
          typed.length() <= LONGEST
              && address.getHost() != null
              && isPort(address.getPort())
              && address.getRawUserInfo() == null
              && address.getRawFragment() == null;
      boolean secure = "https".equalsIgnoreCase(address.getScheme());
      boolean here =
          alsoHere && "http".equalsIgnoreCase(address.getScheme()) && isThisMachine(address);
      return plain && (secure || here) ? Optional.of(address) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /**
   * Looks at where an address leads now. What Java found it keeps for some seconds, so that nobody
   * leads it elsewhere between this look and the connection.
   *
   * @throws ForbiddenException if something must not be sent there
   */
  static void check(URI address, boolean alsoHere) throws UnknownHostException {
    if (alsoHere && isThisMachine(address)) {
      return;
    }
    if (!"https".equalsIgnoreCase(address.getScheme())) {
      throw new ForbiddenException();
    }
    for (InetAddress one : InetAddress.getAllByName(address.getHost())) {
      if (!isPublic(one)) {
        throw new ForbiddenException();
      }
    }
  }

  private static boolean isPort(int port) {
    return port == NO_PORT || port > 0 && port <= LAST_PORT;
  }

  private static boolean isThisMachine(URI address) {
    return THIS_MACHINE.contains(address.getHost());
  }

  /** Whether an address is one of the internet at large (RFC 6890). */
  static boolean isPublic(InetAddress address) {
    if (address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()) {
      return false;
    }
    byte[] octets = address.getAddress();
    int first = octets[0] & OCTET;
    int second = octets[1] & OCTET;
    if (address instanceof Inet4Address) {
      return isPublic(first, second, octets[2] & OCTET);
    }
    // Of version 6 the only part that is given out, without what leads on to version 4.
    boolean global = address instanceof Inet6Address && (first & 0xe0) == 0x20;
    boolean teredoOrExample =
        first == 0x20 && second == 0x01 && (octets[2] == 0 || (octets[2] & OCTET) == 0x0d);
    boolean sixToFour = first == 0x20 && second == 0x02;
    return global && !teredoOrExample && !sixToFour;
  }

  private static boolean isPublic(int first, int second, int third) {
    boolean thisNetwork = first == 0;
    boolean ofProviders = first == 100 && (second & 0xc0) == 64;
    boolean special = first == 192 && second == 0 && (third == 0 || third == 2);
    boolean measuring = first == 198 && (second == 18 || second == 19);
    boolean examples = first == 198 && second == 51 && third == 100;
    boolean moreExamples = first == 203 && second == 0 && third == 113;
    boolean reserved = first >= 240;
    return !(thisNetwork
        || ofProviders
        || special
        || measuring
        || examples
        || moreExamples
        || reserved);
  }
}
