package exodx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import exodx.report.Style;
import exodx.workbench.FolderState;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a saved file sets off. */
class WatchRoundTest {
  @TempDir Path parent;

  @Test
  void aChangeIsSeenAndTestedAlone() {
    LampFolder lamp = LampFolder.below(parent);
    StringWriter out = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(out),
            Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC),
            parent,
            Optional.empty(),
            Map.of(),
            false);
    WatchRound round = new WatchRound(surroundings, lamp.folder(), Style.PLAIN);
    assertThat(round.check()).isTrue();
    FolderState before = FolderState.of(lamp.folder());
    lamp.replace("lamp/lamp.cases.yaml", "[change-bulb]", "[tell-owner]");
    List<String> changed = FolderState.of(lamp.folder()).changed(before);
    assertThat(changed).containsExactly("lamp/lamp.cases.yaml");
    assertThat(round.run(changed)).isFalse();
    assertThat(out.toString()).contains("1 of 3 cases fails");
    lamp.replace("lamp/lamp.cases.yaml", "[tell-owner]", "[change-bulb]");
    lamp.replace("lamp/lamp.advice.yaml", "Up is on.", "Down is on.");
    assertThat(round.run(List.of("lamp/lamp.advice.yaml"))).isTrue();
    assertThat(out.toString()).endsWith("all 3 cases hold\ntested (0.00 s)\n");
    assertThat(round.run(List.of("vocabulary.drl"))).isTrue();
    assertThat(out.toString()).endsWith("no case is touched; exodx rules test runs all\n");
  }
}
