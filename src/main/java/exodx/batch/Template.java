package exodx.batch;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer with open places for the values of a case. */
final class Template implements ShapeCache.Entry {
  private static final Pattern PLACE =
      Pattern.compile(
          "(?<lower>"
              + StandIns.LOW.identifier(0).substring(0, 34)
              + ")(?<l>[0-9a-f]{2})|(?<upper>"
              + StandIns.LOW.identifier(0).substring(0, 34).toUpperCase(Locale.ROOT)
              + ")(?<u>[0-9A-F]{2})|0qz(?<text>\\d\\d)\\.zq|(?<name>"
              + StandIns.LOW.caseName()
              + ")");

  private final byte[][] fixed;
  private final Place[] places;
  private final Digest digest;
  private final int weight;

  private record Place(char kind, int number) {}

  private Template(List<byte[]> fixed, List<Place> places, Digest digest) {
    this.fixed = fixed.toArray(byte[][]::new);
    this.places = places.toArray(Place[]::new);
    this.digest = digest;
    this.weight = fixed.stream().mapToInt(part -> part.length).sum() + 32 * places.size();
  }

  /** Makes a template of the answer to a case that holds the low stand-ins. */
  static Template of(String answer, Digest digest) {
    List<byte[]> fixed = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Matcher matcher = PLACE.matcher(answer);
    int copied = 0;
    while (matcher.find()) {
      fixed.add(answer.substring(copied, matcher.start()).getBytes(StandardCharsets.UTF_8));
      places.add(place(matcher));
      copied = matcher.end();
    }
    fixed.add(answer.substring(copied).getBytes(StandardCharsets.UTF_8));
    return new Template(fixed, places, digest);
  }

  private static Place place(Matcher matcher) {
    if (matcher.group("lower") != null) {
      return new Place('i', Integer.parseInt(matcher.group("l"), 16));
    }
    if (matcher.group("upper") != null) {
      return new Place('I', Integer.parseInt(matcher.group("u"), 16));
    }
    String text = matcher.group("text");
    return text == null ? new Place('n', 0) : new Place('t', Integer.parseInt(text));
  }

  /** Writes the answer for a case with these values. */
  void write(Values values, Bytes out) {
    for (int i = 0; i < places.length; i++) {
      out.add(fixed[i]);
      Place place = places[i];
      switch (place.kind()) {
        case 'i' -> out.add(values.identifier(place.number()));
        case 'I' -> upper(values.identifier(place.number()), out);
        case 't' -> out.add(values.text(place.number()));
        default -> out.add(values.name());
      }
    }
    out.add(fixed[places.length]);
  }

  private static void upper(byte[] identifier, Bytes out) {
    for (byte b : identifier) {
      out.add(Identifiers.upper(b));
    }
  }

  Digest digest() {
    return digest;
  }

  @Override
  public int weight() {
    return weight;
  }
}
