package exodx.web;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.Work;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who must not be let in is not, and who is slow or greedy disturbs nobody. */
class AttacksTest {
  private static Served served;

  @BeforeAll
  static void start() {
    served = new Served(new Served.Rules());
  }

  @AfterAll
  static void stop() {
    served.close();
    assertThat(served.failures).isEmpty();
  }

  @Test
  void thePageItselfIsLetIn() {
    assertThat(served.get("/api/state").status()).isEqualTo(200);
    assertThat(served.get("/").text()).contains("<title>exodx</title>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "localhost.evil.example:80",
        "0.0.0.0"
      })
  void anotherNameOfThisMachineIsTurnedAway(String host) {
    List<String> headers = List.of("Host: " + host, "Authorization: Bearer " + served.token);
    assertThat(served.ask("GET", "/", headers, null).status()).isEqualTo(421);
    assertThat(served.ask("GET", "/api/state", headers, null).status()).isEqualTo(421);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: https://evil.example",
        "Origin: null",
        "Origin: http://127.0.0.1:1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void anotherPageIsTurnedAwayAlthoughItKnowsTheToken(String header) {
    List<String> headers =
        List.of("Host: " + served.host(), header, "Authorization: Bearer " + served.token);
    assertThat(served.ask("GET", "/api/state", headers, null).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X: y", "Authorization: Bearer", "Authorization: Bearer 0", "Cookie: token=1"})
  void withoutTheTokenNothingIsTold(String header) {
    List<String> headers = List.of("Host: " + served.host(), header);
    for (String path : List.of("/api/state", "/api/words", "/api/nothing")) {
      assertThat(served.ask("GET", path, headers, null).status()).isEqualTo(401);
    }
    assertThat(served.ask("POST", "/api/diagnose", headers, new byte[] {'{', '}'}).status())
        .isEqualTo(401);
  }

  @Test
  void aTicketIsGoodForOnce() {
    String ticket = served.server.addressForOnce().replaceFirst(".*ticket=", "");
    assertThat(served.post("/api/session", Map.of("ticket", "0")).status()).isEqualTo(401);
    assertThat(served.post("/api/session", Map.of("ticket", ticket)).json().get("token").asText())
        .isEqualTo(served.token);
    assertThat(served.post("/api/session", Map.of("ticket", ticket)).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../pom.xml",
        "/..%2fpom.xml",
        "/%2e%2e/%2e%2e/etc/passwd",
        "//etc/passwd",
        "/app.js/../../outcome.schema.json",
        "/exodx/web/app.js",
        "/.git/config",
        "/api/../app.js%00.html"
      })
  void noPathLeadsElsewhere(String path) {
    Served.Response response = served.get(path);
    assertThat(response.status()).isIn(400, 404);
    assertThat(response.text()).doesNotContain("root:", "<project", "\"$schema\"");
  }

  @Test
  void everyReplyForbidsCodeFromElsewhere() {
    for (String path : List.of("/", "/app.js", "/api/state", "/nothing")) {
      assertThat(served.get(path).head())
          .contains("default-src 'none'", "frame-ancestors 'none'", "trusted-types 'none'")
          .contains("nosniff", "no-store", "no-referrer")
          .doesNotContain("unsafe")
          .doesNotContain("Access-Control-Allow-Origin");
    }
  }

  @Test
  void aFormOfAnotherPageCannotSendData() {
    List<String> headers =
        List.of(
            "Host: " + served.host(),
            "Authorization: Bearer " + served.token,
            "Content-Type: text/plain");
    byte[] body = "{}".getBytes(StandardCharsets.UTF_8);
    assertThat(served.ask("POST", "/api/diagnose", headers, body).status()).isEqualTo(415);
    assertThat(served.ask("PUT", "/api/diagnose", headers, body).status()).isEqualTo(405);
    assertThat(served.ask("DELETE", "/", headers, null).status()).isEqualTo(405);
  }

  @Test
  void fiftyMegabytesAreRefusedUnread() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", served.port));
      socket.setSoTimeout((int) Work.HANG.toMillis());
      String head =
          "POST /api/diagnose HTTP/1.1\r\nHost: "
              + served.host()
              + "\r\nAuthorization: Bearer "
              + served.token
              + "\r\nContent-Type: application/json\r\nContent-Length: 52428800\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().write(new byte[1000]);
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 413");
    }
    assertThat(served.get("/api/state").status()).isEqualTo(200);
  }

  @Test
  void brokenDataIsNoFaultOfTheProgram() {
    for (String data :
        List.of(
            "",
            "{",
            "null",
            "[]",
            "7",
            "{\"texts\": 3}",
            "{\"nothing\": 1}",
            "{\"texts\": [{\"name\": null, \"text\": null}]}",
            "{\"texts\": [null]}",
            "{\"edits\": [null]}",
            "{\"edits\": [{\"path\": \"nothing.here\", \"value\": \"1\"}]}",
            "{\"edits\": [{}]}",
            "{\"edits\": [{\"path\": \"approvals\", \"values\": [null]}]}",
            "[".repeat(100_000))) {
      for (String path :
          List.of("/api/diagnose", "/api/why", "/api/why-not", "/api/what-if", "/api/export")) {
        Served.Response response = served.post(path, data);
        assertThat(response.status()).as(path + " " + data).isIn(200, 400, 422);
      }
    }
    assertThat(served.failures).isEmpty();
  }

  @Test
  void twoHundredSlowClientsKeepNobodyWaiting() throws IOException {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        Socket socket = new Socket();
        socket.connect(new InetSocketAddress("127.0.0.1", served.port));
        socket
            .getOutputStream()
            .write("POST /api/diagnose HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.UTF_8));
        slow.add(socket);
      }
      for (int i = 0; i < 20; i++) {
        assertThat(served.get("/api/state").status()).isEqualTo(200);
      }
    } finally {
      for (Socket socket : slow) {
        try {
          socket.close();
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    assertThat(served.get("/api/state").status()).isEqualTo(200);
  }

  @Test
  void whoNeverEndsIsCutOff() throws IOException {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress("127.0.0.1", served.port));
      socket.setSoTimeout((int) Work.HANG.toMillis());
      socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.UTF_8));
      int end;
      try {
        end = socket.getInputStream().read();
      } catch (java.net.SocketException e) {
        end = -1; // reset instead of ended
      }
      assertThat(end).isEqualTo(-1);
    }
  }
}
