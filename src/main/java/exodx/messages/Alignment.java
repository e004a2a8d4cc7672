package exodx.messages;

/**
 * A place in the text that reads like the template.
 *
 * @param trail the literals that were found
 * @param literals number of literals that were found, the last one perhaps in part
 * @param inGap whether the text was cut off in the gap behind the last one
 * @param end where it ends in the squeezed text
 * @param letters letters of the template that were found
 * @param flaws typing errors, and words too few or too many
 * @param rank the lower, the better
 * @param cutOff whether the end of the template is missing
 */
record Alignment(
    Trail trail,
    int literals,
    boolean inGap,
    int end,
    int letters,
    int flaws,
    int rank,
    boolean cutOff) {
  int start() {
    return trail.first();
  }
}
