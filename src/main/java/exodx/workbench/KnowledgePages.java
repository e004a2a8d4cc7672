package exodx.workbench;

import exodx.cases.RuleCase;
import exodx.knowledge.KnowledgeBase;
import exodx.knowledge.RuleInfo;
import exodx.workbench.Page.Badge;
import exodx.workbench.Page.Block;
import exodx.workbench.Page.Code;
import exodx.workbench.Page.Heading;
import exodx.workbench.Page.Items;
import exodx.workbench.Page.Ref;
import exodx.workbench.Page.Source;
import exodx.workbench.Page.Span;
import exodx.workbench.Page.Table;
import exodx.workbench.Page.Term;
import exodx.workbench.Page.Terms;
import exodx.workbench.Page.Text;
import exodx.workbench.Page.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Writes the pages about a knowledge base: one for each family and each rule, and the facts. */
public final class KnowledgePages {
  /** Of how many rules that fire together each is named. */
  private static final int TOGETHER = 15;

  private final KnowledgeBase knowledge;
  private final Coverage coverage;
  private final Map<String, Coverage.OfRule> reached = new LinkedHashMap<>();
  private final List<RuleLinks.Link> links;
  private final ConditionWords conditions;
  private final CodePages codes;
  private final WordPages words;
  private final FiringTogether together;
  private final Map<String, String> comments;
  private final UnaryOperator<String> names;

  /**
   * Prepares the pages.
   *
   * @param coverage tells in which cases a rule fires
   * @param comments what the rule files are about, by their paths
   * @param names returns how a file of the rules is called for people
   */
  public KnowledgePages(
      KnowledgeBase knowledge,
      Coverage coverage,
      Map<String, String> comments,
      UnaryOperator<String> names) {
    this.knowledge = knowledge;
    this.comments = comments;
    this.names = names;
    this.coverage = coverage;
    coverage.rules().forEach(one -> reached.put(one.rule().id(), one));
    this.links = RuleLinks.of(knowledge);
    this.conditions = new ConditionWords(knowledge);
    this.codes = new CodePages(knowledge);
    this.words = new WordPages(knowledge);
    this.together = new FiringTogether(coverage);
  }

  /** Returns all pages, the first page first. */
  public List<Page> all() {
    List<Page> pages = new ArrayList<>();
    List<Families.Family> families = Families.of(knowledge);
    List<Page> about = new ArrayList<>(List.of(FactsPage.of(knowledge.vocabulary(), words)));
    about.addAll(words.all());
    pages.add(index(families, about));
    pages.addAll(about);
    for (Families.Family family : families) {
      pages.add(family(family));
      family.rules().forEach(rule -> pages.add(rule(rule)));
    }
    return pages;
  }

  private Page index(List<Families.Family> families, List<Page> about) {
    List<List<List<Span>>> rows = new ArrayList<>();
    for (Families.Family family : families) {
      Coverage part = coverage.of(family.name());
      long cases = part.rules().stream().flatMap(one -> one.firedIn().stream()).distinct().count();
      rows.add(
          List.of(
              List.of(new Ref(Site.path("families", family.name()), family.name())),
              about(family),
              Page.words(String.valueOf(family.rules().size())),
              Page.words(String.valueOf(cases)),
              Page.words(part.branches().percent() + "%")));
    }
    String version = knowledge.version().isEmpty() ? "no version" : knowledge.version();
    return new Page(
        "index",
        "What the rules know",
        List.of(
            new Text(
                Page.words(
                    Counted.of(knowledge.rules().size(), "rule")
                        + " in "
                        + families.size()
                        + " families, proven by "
                        + Counted.of(coverage.cases(), "case")
                        + ". Version "
                        + version
                        + ", digest "
                        + knowledge.hash().substring(0, 12)
                        + ".")),
            new Items(
                about.stream()
                    .map(page -> List.<Span>of(new Ref(page.path(), page.title())))
                    .toList()),
            new Heading(2, "Families"),
            new Table(List.of("Family", "About", "Rules", "Cases", "Branches reached"), rows)));
  }

  /** What the file of the same name is about, else the first file with a comment. */
  private List<Span> about(Families.Family family) {
    String first = family.name() + "/" + family.name() + ".drl";
    return Page.words(
        comments.getOrDefault(
            first,
            family.rules().stream()
                .map(rule -> comments.getOrDefault(rule.file(), ""))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("")));
  }

  private Page family(Families.Family family) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Text(
            Page.words(
                Counted.of(family.rules().size(), "rule")
                    + ", "
                    + coverage.of(family.name()).branches().percent()
                    + "% of their branches reached by a case.")));
    List<Term> files =
        family.rules().stream()
            .map(RuleInfo::file)
            .distinct()
            .filter(comments::containsKey)
            .map(file -> new Term(name(file), Page.words(comments.getOrDefault(file, ""))))
            .toList();
    if (files.size() == 1) {
      blocks.add(new Text(files.get(0).spans()));
    } else if (!files.isEmpty()) {
      blocks.add(new Terms(files));
    }
    blocks.add(new Heading(2, "Rules"));
    List<List<List<Span>>> rows = new ArrayList<>();
    for (RuleInfo rule : family.rules()) {
      rows.add(
          List.of(
              List.of(new Ref(Site.path("rules", rule.id()), rule.id())),
              Page.words(role(rule)),
              Page.words(rule.title())));
    }
    blocks.add(new Table(List.of("Rule", "Role", "Says"), rows));
    blocks.addAll(codes.of(family));
    List<RuleCase> cases =
        coverage.of(family.name()).rules().stream()
            .flatMap(one -> one.firedIn().stream())
            .filter(one -> Families.nameOf(one.file()).equals(family.name()))
            .distinct()
            .toList();
    if (!cases.isEmpty()) {
      blocks.add(new Heading(2, "Cases"));
      blocks.add(new Items(cases.stream().map(this::ruleCase).toList()));
    }
    return new Page(Site.path("families", family.name()), family.name(), blocks);
  }

  /** Returns the page of one rule. */
  public Page rule(RuleInfo rule) {
    List<Block> blocks = new ArrayList<>();
    String family = Families.nameOf(rule.file());
    blocks.add(
        new Text(
            List.of(
                new Badge("plain", role(rule)),
                new Words(" "),
                new Code(rule.id()),
                new Words(" of the family "),
                new Ref(Site.path("families", family), family),
                new Words(" (" + rule.place(names) + ")"))));
    if (!rule.messages().isEmpty()) {
      blocks.add(new Heading(2, "The message"));
      rule.messages().forEach(message -> blocks.add(new Source("Message", message)));
    }
    blocks.add(new Heading(2, "When it applies"));
    blocks.add(new Items(conditions.of(rule)));
    blocks.add(new Heading(2, "What it concludes"));
    blocks.addAll(codes.conclusion(rule));
    blocks.add(new Heading(2, "Why it is true"));
    blocks.add(new Text(Page.words(rule.rationale())));
    blocks.add(new Terms(List.of(new Term("Source", Page.words(rule.source())))));
    linked(
        blocks, "Rules that feed it", links.stream().filter(l -> l.to().equals(rule.id())), true);
    linked(blocks, "Rules it feeds", links.stream().filter(l -> l.from().equals(rule.id())), false);
    cases(blocks, rule);
    blocks.add(new Heading(2, "As it is written"));
    blocks.add(new Source("Rule", rule.text()));
    return new Page(Site.path("rules", rule.id()), rule.title(), blocks);
  }

  private void linked(
      List<Block> blocks,
      String heading,
      java.util.stream.Stream<RuleLinks.Link> some,
      boolean backwards) {
    List<List<Span>> items =
        some.map(
                link -> {
                  String other = backwards ? link.from() : link.to();
                  RuleInfo info = Objects.requireNonNull(knowledge.rules().get(other), other);
                  return List.<Span>of(
                      new Ref(Site.path("rules", other), info.title()),
                      new Words(link.absence() ? ", by the absence of " : ", by "),
                      new Code(link.what()));
                })
            .distinct()
            .toList();
    if (!items.isEmpty()) {
      blocks.add(new Heading(2, heading));
      blocks.add(new Items(items));
    }
  }

  private void cases(List<Block> blocks, RuleInfo rule) {
    Coverage.OfRule one = Objects.requireNonNull(reached.get(rule.id()), rule.id());
    blocks.add(new Heading(2, "Cases in which it fires"));
    if (one.firedIn().isEmpty()) {
      blocks.add(new Text(List.of(new Badge("bad", "none"), new Words(" No case proves it."))));
    } else {
      blocks.add(new Items(one.firedIn().stream().map(this::ruleCase).toList()));
    }
    List<List<Span>> open = CoverageHtml.neverReached(one);
    if (!open.isEmpty()) {
      blocks.add(new Heading(3, "What no case reaches"));
      blocks.add(new Items(open));
    }
    List<FiringTogether.Beside> beside = together.with(one);
    if (!beside.isEmpty()) {
      blocks.add(new Heading(2, "Rules that fire in the same cases"));
      blocks.add(new Items(beside.stream().limit(TOGETHER).map(KnowledgePages::beside).toList()));
    }
  }

  private static List<Span> beside(FiringTogether.Beside one) {
    return List.of(
        new Ref(Site.path("rules", one.rule().id()), one.rule().title()),
        new Words(" (" + Counted.of(one.cases(), "case") + ")"));
  }

  private List<Span> ruleCase(RuleCase one) {
    return List.of(new Words(one.name() + " (" + names.apply(one.file()) + ":" + one.line() + ")"));
  }

  private static String name(String file) {
    return file.substring(file.indexOf('/') + 1).replace(".drl", "");
  }

  private static String role(RuleInfo rule) {
    return rule.role().name().toLowerCase(Locale.ROOT);
  }
}
