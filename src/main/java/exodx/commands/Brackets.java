package exodx.commands;

import java.util.ArrayDeque;
import java.util.Deque;

/** Tells whether the brackets of a piece of code match: else nobody can say what is inside what. */
final class Brackets {

  private Brackets() {}

  /** Whether all round and curly brackets are closed, in order; code without its strings. */
  static boolean match(String skeleton) {
    Deque<Character> open = new ArrayDeque<>();
    for (int i = 0; i < skeleton.length(); i++) {
      char c = skeleton.charAt(i);
      if (c == '(') {
        open.push(')');
      } else if (c == '{') {
        open.push('}');
      } else if ((c == ')' || c == '}') && !Character.valueOf(c).equals(open.poll())) {
        return false;
      }
    }
    return open.isEmpty();
  }
}
