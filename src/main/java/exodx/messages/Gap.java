package exodx.messages;

import java.util.List;

/**
 * Placeholders that no letter parts from each other.
 *
 * @param before punctuation of the template in front of the first one
 * @param placeholders the placeholders; empty where a template begins or ends with letters
 * @param separators punctuation between each two of them
 * @param after punctuation of the template behind the last one
 * @param longest how many letters and digits may stand here
 * @param isGuid whether only a GUID stands here
 * @param holdsText whether whole sentences may stand here
 */
record Gap(
    String before,
    List<Placeholder> placeholders,
    List<String> separators,
    String after,
    int longest,
    boolean isGuid,
    boolean holdsText) {
  Gap {
    placeholders = List.copyOf(placeholders);
    separators = List.copyOf(separators);
  }

  static Gap of(String before, List<Placeholder> places, List<String> separators, String after) {
    List<Placeholder.Type> types = places.stream().map(Placeholder::type).toList();
    return new Gap(
        before,
        places,
        separators,
        after,
        types.stream().mapToInt(Placeholder.Type::longest).sum(),
        types.equals(List.of(Placeholder.Type.GUID)),
        types.contains(Placeholder.Type.TEXT));
  }

  boolean isEmpty() {
    return placeholders.isEmpty();
  }
}
