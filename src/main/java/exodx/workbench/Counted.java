package exodx.workbench;

/** Words for numbers of things. */
public final class Counted {
  private Counted() {}

  /** Returns for example {@code 1 rule} or {@code 3 rules}. */
  public static String of(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
