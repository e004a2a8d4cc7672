package exodx.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What can be asked, by method and path. */
final class Routes {
  private final Map<String, Function<Asked, Reply>> answers = new LinkedHashMap<>();

  Routes get(String path, Function<Asked, Reply> answer) {
    answers.put("GET " + path, answer);
    return this;
  }

  Routes post(String path, Function<Asked, Reply> answer) {
    answers.put("POST " + path, answer);
    return this;
  }

  /** Returns method and path of everything that can be asked. */
  Set<String> all() {
    return new TreeSet<>(answers.keySet());
  }

  /**
   * Finds who answers.
   *
   * @throws Refusal when nobody does
   */
  Function<Asked, Reply> find(String method, String path) {
    Function<Asked, Reply> answer = answers.get(method + " " + path);
    if (answer != null) {
      return answer;
    }
    if (answers.keySet().stream().anyMatch(key -> key.endsWith(" " + path))) {
      throw new Refusal(405, "method", "this is asked in another way", null);
    }
    throw new Refusal(404, "path", "there is nothing at this address", null);
  }
}
