package exodx.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlTagTest {
  private static String written(HtmlTag tag) {
    StringBuilder page = new StringBuilder();
    tag.write(page);
    return page.toString();
  }

  @Test
  void textsAndValuesAreEscaped() {
    assertThat(written(HtmlTag.of("b").with("title", "\"'<&>").text("<i>&amp;")))
        .isEqualTo("<b title=\"&quot;&#39;&lt;&amp;&gt;\">&lt;i&gt;&amp;amp;</b>");
  }

  @Test
  void whatCannotBeSeenIsShown() {
    assertThat(written(HtmlTag.of("b").text("a\u0000\u202eb\nc\td")))
        .isEqualTo("<b>a\\u0000\\u202eb c d</b>");
    assertThat(written(HtmlTag.of("b").lines("a\r\nb\tc\u2028d\n")))
        .isEqualTo("<b>a\nb    c\\u2028d</b>");
  }

  @Test
  void ownStylesAndScriptsCannotEndTheirElement() {
    assertThat(written(HtmlTag.own("style", "a > b {}"))).contains("a > b {}");
    assertThatThrownBy(() -> HtmlTag.own("script", "'</script>'"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HtmlTag.own("script", "'<!--'"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyTextComesBackAsItWasShown(@ForAll String text) {
    Element parsed =
        Jsoup.parse(written(HtmlTag.of("b").with("title", text).text(text))).selectFirst("b");
    assertThat(parsed.wholeText()).isEqualTo(Printable.line(text));
    assertThat(parsed.attr("title")).isEqualTo(Printable.line(text));
    assertThat(parsed.children()).isEmpty();
  }
}
