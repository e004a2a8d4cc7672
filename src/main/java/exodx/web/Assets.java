package exodx.web;

import exodx.report.ProgramFile;
import java.util.Map;

/** The files of the page; nothing else can be read, whatever the path says. */
final class Assets {
  private static final String PAGE = "/exodx/web/";
  private static final String LOOK = "/exodx/page/";
  private static final Map<String, String> TYPES =
      Map.of(
          "html", "text/html; charset=utf-8",
          "css", "text/css; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private static final Map<String, String> FILES =
      Map.ofEntries(
          Map.entry("/", PAGE + "index.html"),
          Map.entry("/api/openapi.json", PAGE + "openapi.json"),
          Map.entry("/icon.svg", PAGE + "icon.svg"),
          Map.entry("/base.css", LOOK + "base.css"),
          Map.entry("/page.css", LOOK + "page.css"),
          Map.entry("/app.css", PAGE + "app.css"),
          Map.entry("/app.js", PAGE + "app.js"),
          Map.entry("/api.js", PAGE + "api.js"),
          Map.entry("/dom.js", PAGE + "dom.js"),
          Map.entry("/case.js", PAGE + "case.js"),
          Map.entry("/diagnose.js", PAGE + "diagnose.js"),
          Map.entry("/answer.js", PAGE + "answer.js"),
          Map.entry("/code-search.js", PAGE + "code-search.js"),
          Map.entry("/control.js", PAGE + "control.js"),
          Map.entry("/why.js", PAGE + "why.js"),
          Map.entry("/what-if.js", PAGE + "what-if.js"),
          Map.entry("/rules.js", PAGE + "rules.js"),
          Map.entry("/editor.js", PAGE + "editor.js"),
          Map.entry("/text-editor.js", PAGE + "text-editor.js"),
          Map.entry("/lessons.js", PAGE + "lessons.js"),
          Map.entry("/organisation.js", PAGE + "organisation.js"));

  private Assets() {}

  static boolean has(String path) {
    return FILES.containsKey(path) || Libraries.has(path);
  }

  static Reply get(String path) {
    if (Libraries.has(path)) {
      return Libraries.get(path);
    }
    String file = FILES.getOrDefault(path, "");
    String type = TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), "");
    return new Reply(200, type, ProgramFile.text(file));
  }
}
