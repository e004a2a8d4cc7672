package exodx.consult;

/** What a typed answer comes to. */
sealed interface Answer {

  /** A value; the notice says what is odd about it, and is empty when nothing is. */
  record Known(Object value, String notice) implements Answer {}

  /** No answer to this question. */
  record Wrong(String message, String hint) implements Answer {}
}
