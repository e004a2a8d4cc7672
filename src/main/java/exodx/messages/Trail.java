package exodx.messages;

import org.jspecify.annotations.Nullable;

/**
 * The literals that an alignment has passed, last one first.
 *
 * @param start where the literal begins in the squeezed text
 * @param end index behind it
 * @param earlier the literal before it
 */
record Trail(int start, int end, @Nullable Trail earlier) {
  /** Returns where the first literal begins. */
  int first() {
    Trail trail = this;
    while (trail.earlier != null) {
      trail = trail.earlier;
    }
    return trail.start;
  }
}
