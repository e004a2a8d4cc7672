package exodx.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets in only the page that this start of the program has opened. A name that leads to this
 * machine, and a foreign page in the same browser, are both turned away.
 */
final class Guard {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Set<String> hosts;
  private final Set<String> origins;
  private final String token = random();
  private final AtomicReference<@Nullable String> ticket = new AtomicReference<>(random());

  Guard(int port) {
    this.hosts =
        Stream.of("127.0.0.1", "localhost", "[::1]")
            .map(name -> name + ":" + port)
            .collect(Collectors.toSet());
    this.origins = hosts.stream().map(host -> "http://" + host).collect(Collectors.toSet());
  }

  private static String random() {
    byte[] bytes = new byte[24];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** What every request of the page carries. */
  String token() {
    return token;
  }

  /** What is given to the browser on its command line, where others may see it: good for once. */
  String ticket() {
    return String.valueOf(ticket.get());
  }

  /**
   * Checks where a request comes from.
   *
   * @throws Refusal when it is from elsewhere
   */
  void checkPlace(@Nullable String host, @Nullable String origin, @Nullable String site) {
    if (host == null || !hosts.contains(host)) {
      throw new Refusal(421, "host", "this address is not the one of the page", null);
    }
    boolean here = site == null || site.equals("same-origin") || site.equals("none");
    if (!here || (origin != null && !origins.contains(origin))) {
      throw new Refusal(403, "origin", "another page must not ask here", null);
    }
  }

  /**
   * Checks that a request is one of the page.
   *
   * @throws Refusal when it does not carry the token
   */
  void checkToken(@Nullable String authorization) {
    if (authorization == null || !same("Bearer " + token, authorization)) {
      throw new Refusal(
          401, "token", "the page is of another start", "open the address that exodx printed");
    }
  }

  /**
   * Returns the token for the ticket, once.
   *
   * @throws Refusal when it is not the ticket, or was used before
   */
  String redeem(String offered) {
    String wanted = ticket.get();
    if (wanted == null || !same(wanted, offered) || !ticket.compareAndSet(wanted, null)) {
      throw new Refusal(
          401, "ticket", "this address was good for once", "open the address that exodx printed");
    }
    return token;
  }

  private static boolean same(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }
}
