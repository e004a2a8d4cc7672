package exodx.facts;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares version numbers part by part, as numbers: 2.5.190.0 is above 2.5.79.0. */
public final class Version {
  private static final Pattern NUMBERS = Pattern.compile("\\s*v?(\\d{1,9}(?:\\.\\d{1,9})*)\\b.*");

  private Version() {}

  /**
   * Returns whether a version is below another one; null when one of them is not known or does not
   * begin with numbers and dots. Parts that are not written count as zero.
   */
  public static @Nullable Boolean below(@Nullable String version, @Nullable String other) {
    List<BigInteger> one = parts(version);
    List<BigInteger> two = parts(other);
    if (one.isEmpty() || two.isEmpty()) {
      return null;
    }
    for (int i = 0; i < Math.max(one.size(), two.size()); i++) {
      int order = part(one, i).compareTo(part(two, i));
      if (order != 0) {
        return order < 0;
      }
    }
    return false;
  }

  private static BigInteger part(List<BigInteger> parts, int at) {
    return at < parts.size() ? parts.get(at) : BigInteger.ZERO;
  }

  private static List<BigInteger> parts(@Nullable String version) {
    Matcher numbers = NUMBERS.matcher(version == null ? "" : version);
    List<BigInteger> parts = new ArrayList<>();
    if (numbers.matches()) {
      for (String part : numbers.group(1).split("\\.", 0)) {
        parts.add(new BigInteger(part));
      }
    }
    return parts;
  }
}
