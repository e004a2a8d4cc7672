package exodx.web;

import exodx.cases.RuleCase;
import exodx.problem.ProblemsException;
import exodx.reasoning.RuleWalk;
import exodx.workbench.Coverage;
import exodx.workbench.KnowledgePages;
import exodx.workbench.Page;
import exodx.workbench.PageData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Shows the rules: the pages that exodx rules docs writes. They tell which cases prove a rule, so
 * all cases are run once, in the background, when somebody first asks.
 */
final class RulesApi {
  private static final int MOST = 60;

  private final Rulebook rules;
  private final RulesSource source;
  private @Nullable Made made;

  RulesApi(Rulebook rules, RulesSource source) {
    this.rules = rules;
    this.source = source;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/rules", asked -> index(asked.parameter("search")))
        .get("/api/rules/page", asked -> page(asked.parameter("path")));
  }

  /** The pages of rules as they were. */
  private record Made(Rulebook.Loaded of, CompletableFuture<Map<String, Written>> pages) {}

  private record Written(Page page, String words) {}

  private record Entry(String path, String title) {}

  private synchronized CompletableFuture<Map<String, Written>> pages() {
    Rulebook.Loaded now = rules.now();
    Made before = made;
    if (before == null || !before.of().knowledge().hash().equals(now.knowledge().hash())) {
      before = new Made(now, CompletableFuture.supplyAsync(() -> write(now)));
      made = before;
    }
    return before.pages();
  }

  private Map<String, Written> write(Rulebook.Loaded now) {
    List<RuleCase> cases = source.cases().read(now.knowledge().vocabulary());
    Coverage coverage =
        Coverage.measure(
            now.knowledge(), new RuleWalk(now.knowledge(), RuleCase.DAY), cases, done -> {});
    Map<String, Written> pages = new LinkedHashMap<>();
    for (Page page : new KnowledgePages(now.knowledge(), coverage, Map.of(), name -> name).all()) {
      String words = page.title() + " " + page.path() + " " + PageData.words(page);
      pages.put(page.path(), new Written(page, words.toLowerCase(Locale.ROOT)));
    }
    return pages;
  }

  private @Nullable Map<String, Written> ready() {
    CompletableFuture<Map<String, Written>> pages = pages();
    if (!pages.isDone()) {
      return null;
    }
    try {
      return pages.join();
    } catch (java.util.concurrent.CompletionException e) {
      if (e.getCause() instanceof ProblemsException problems) {
        throw problems;
      }
      throw e;
    }
  }

  /** All main pages, or those that hold every word of a search. */
  private Reply index(String search) {
    Map<String, Written> pages = ready();
    List<String> wanted = List.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"));
    List<Entry> found =
        pages == null
            ? List.of()
            : pages.values().stream()
                .filter(
                    one ->
                        search.isBlank()
                            ? !one.page().path().startsWith("rules/")
                            : wanted.stream().allMatch(one.words()::contains))
                .map(one -> new Entry(one.page().path(), one.page().title()))
                .limit(search.isBlank() ? Long.MAX_VALUE : MOST)
                .toList();
    return Reply.of(Map.of("ready", pages != null, "pages", found));
  }

  private Reply page(String path) {
    Map<String, Written> pages = ready();
    Written written = pages == null ? null : pages.get(path);
    if (written == null) {
      throw ProblemsException.input("page", "there is no page \"" + path + "\"", null);
    }
    return Reply.of(
        Map.of(
            "path", path,
            "title", written.page().title(),
            "parts", PageData.parts(written.page(), "#/rules/")));
  }
}
