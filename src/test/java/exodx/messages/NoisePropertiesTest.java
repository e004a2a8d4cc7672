package exodx.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Noise must neither hide a message nor change a value. */
class NoisePropertiesTest {
  @Property(tries = 1500)
  void everyMessageSurvivesEveryCombinationOfNoise(
      @ForAll long seed, @ForAll @Size(max = 4) Set<Noise> noises) {
    Assume.that(!breaksBareWords(noises));
    check(seed, noises, false);
  }

  @Property(tries = 1500)
  void everyMessageSurvivesATypingErrorAsWell(@ForAll long seed, @ForAll Noise noise) {
    check(seed, EnumSet.of(noise), noise != Noise.LOST_BLANK);
  }

  /** Nothing tells whether a word that a wrap tore apart is one word if it has no quotes. */
  private static boolean breaksBareWords(Set<Noise> noises) {
    return (noises.contains(Noise.NO_QUOTES) || noises.contains(Noise.BOLD))
        && (noises.contains(Noise.CONSOLE_WRAP) || noises.contains(Noise.DEEP_MAIL_QUOTING));
  }

  private static void check(long seed, Set<Noise> noises, boolean typo) {
    Random random = new Random(seed);
    Rendering rendering = Rendering.random(random, typo);
    String text = rendering.text();
    int stage = 0;
    for (Noise noise : noises.stream().sorted().toList()) {
      if (noise.stage() > stage) {
        text = noise.applyTo(text, random);
        stage = noise.stage();
      }
    }
    List<Recognition> found = rendering.template().findIn(new PastedText(text));
    assertThat(found).as("%s%n%s", noises, text).hasSize(1);
    assertThat(lower(found.get(0).values())).as("%s%n%s", noises, text).isEqualTo(lower(rendering));
    assertThat(found.get(0).values().values())
        .as("%s%n%s", noises, text)
        .extracting(Captured::form)
        .containsOnly(Form.WELL_FORMED);
    assertThat(found.get(0).cutOff()).as("%s%n%s", noises, text).isFalse();
  }

  private static List<String> lower(Map<String, Captured> values) {
    return values.values().stream().map(c -> c.raw().toLowerCase(Locale.ROOT)).toList();
  }

  private static List<String> lower(Rendering rendering) {
    return rendering.values().values().stream()
        .map(value -> value.toLowerCase(Locale.ROOT))
        .collect(Collectors.toList());
  }
}
