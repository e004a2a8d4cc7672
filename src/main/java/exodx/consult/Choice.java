package exodx.consult;

/**
 * Something a pupil can choose.
 *
 * @param code what it is known by: a code, or the path of a fact
 * @param title what it says
 */
public record Choice(String code, String title) {
  /** Nothing of all this. */
  static final String NOTHING = "none";

  @Override
  public String toString() {
    return title.isEmpty() ? code : title + " (" + code + ")";
  }
}
