package exodx.messages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template filled with random values.
 *
 * @param template the template
 * @param text the message as its vendor would print it
 * @param values the values by placeholder
 */
record Rendering(MessageTemplate template, String text, Map<String, String> values) {
  private static final String[] TEMPLATES = {
    "Failed to sync the ArchiveGuid {a:guid} of mailbox {b:guid} because one cloud archive {c:guid}"
        + " exists",
    "Failed to enable the new cloud archive {a:guid} of mailbox {b:guid} because a different"
        + " archive {c:guid} exists",
    "The value \"{a:guid}\" of property \"{b:word}\" is used by another recipient",
    "\"{a:word}\" is used by another recipient",
    "Cannot find a recipient that has mailbox GUID '{a:guid}'",
    "Couldn't convert the mailbox because the mailbox {a:guid} is already of the type '{b:word}'",
    "There are too many proxy addresses: {a:number}, and maximum supported number of recipient"
        + " proxy addresses is {b:number} in total"
  };
  private static final String[] WORDS = {"ExchangeGuid", "ArchiveGuid", "msExch-Guid", "Regular"};
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+):(\\w+)\\}");

  static Rendering random(Random random, boolean typo) {
    String text = TEMPLATES[random.nextInt(TEMPLATES.length)];
    MessageTemplate template = MessageTemplate.parse("t", text);
    Map<String, String> values = new LinkedHashMap<>();
    String printed = typo ? misspell(text, random) : text;
    Matcher matcher = PLACEHOLDER.matcher(printed);
    StringBuilder result = new StringBuilder();
    while (matcher.find()) {
      String value = value(matcher.group(2), random);
      values.put(matcher.group(1), value);
      matcher.appendReplacement(result, Matcher.quoteReplacement(value));
    }
    matcher.appendTail(result);
    return new Rendering(template, result.toString(), values);
  }

  private static String value(String type, Random random) {
    return switch (type) {
      case "guid" -> new UUID(random.nextLong(), random.nextLong()).toString();
      case "word" -> WORDS[random.nextInt(WORDS.length)];
      case "number" -> Integer.toString(random.nextInt(100_000));
      default -> throw new IllegalArgumentException(type);
    };
  }

  /** Puts one typing error into a word of at least six letters. */
  private static String misspell(String text, Random random) {
    Matcher words = Pattern.compile("(?<![{:\\w'])[a-z]{6,}(?![\\w:}'])").matcher(text);
    int skip = random.nextInt(3);
    while (words.find()) {
      if (skip-- == 0) {
        int at = words.start() + 1 + random.nextInt(words.end() - words.start() - 2);
        return switch (random.nextInt(4)) {
          case 0 -> text.substring(0, at) + text.substring(at + 1);
          case 1 -> text.substring(0, at) + text.charAt(at) + text.substring(at);
          case 2 -> text.substring(0, at) + 'z' + text.substring(at + 1);
          default ->
              text.substring(0, at)
                  + text.charAt(at + 1)
                  + text.charAt(at)
                  + text.substring(at + 2);
        };
      }
    }
    return text;
  }
}
