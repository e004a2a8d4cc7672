package exodx.commands;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a piece of PowerShell only reads.
 *
 * <p>It knows a small part of the language, pipelines of cmdlets, and says no to all the rest:
 * aliases, keywords, programs, call operators, redirections and methods it does not know. It sees
 * code without the content of strings.
 */
final class ReadOnlyCheck {

  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>(?:[^\\S\\n]|`\\n)+)|(?<end>[\\n;|])"
              + "|(?<variable>\\$(?:\\{[^}]+\\}|[\\w:]+|[$?^]))|(?<open>[@$]?[({])"
              + "|(?<close>[)}])|(?<assign>=)|(?<operand>''|[\\[\\],])"
              + "|(?<word>[^\\s'\"(){};|=\\[\\]$@,`&<>]+)|(?<other>.)");

  private static final Pattern READS =
      Pattern.compile(
          "(?i)(?:Get|Select|Format|Sort|Test|Measure|Compare|Find|ConvertTo|ConvertFrom)-[a-z]\\w*"
              + "|Where-Object|ForEach-Object|Import-Module|Add-PSSnapin|Read-Host");

  /** What may begin an expression: a number, a unary operator, a parameter on a continued line. */
  private static final Pattern EXPRESSION = Pattern.compile("!|-?\\d+|-[A-Za-z]\\w*:?");

  /** Static members, increments, and parameters that write a file. */
  private static final Pattern CHANGES =
      Pattern.compile("(?i).*(?:::|\\+\\+|--).*|-out(?:f|putf|putp).*");

  /** A variable of the session alone, none that steers how later commands behave. */
  private static final Pattern LOCAL = Pattern.compile("(?i)\\$(?!PS|\\w*Preference$)\\w+");

  private static final Pattern BRACKET_MAY_FOLLOW = Pattern.compile("(?:^|[\\s({@$,=!|;\\]:])$");
  private static final Pattern HARMLESS_METHOD =
      Pattern.compile(
          "(?i)\\.(?:To(?:String|ByteArray|Lower|Upper)|Trim|Contains|StartsWith|EndsWith|Split)$");
  private static final Pattern SCRIPT_BLOCK = Pattern.compile("\\s*\\{");

  private final String code;

  /** The open brackets; true for a hashtable. */
  private final Deque<Boolean> open = new ArrayDeque<>();

  /** Whether the next word would be run as a command. */
  private boolean commandNext = true;

  /** The variable that an assignment sign right here would set, or empty. */
  private String target = "";

  ReadOnlyCheck(String code) {
    this.code = code;
  }

  /** Whether all of the code is known to read only. */
  boolean passes() {
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      if (token.group("blank") == null && !accept(token)) {
        return false;
      }
    }
    return open.isEmpty();
  }

  private boolean accept(Matcher token) {
    String text = token.group();
    String assigned = target;
    target = "";
    if (token.group("end") != null) {
      boolean goesOn = text.equals("|") || (text.equals("\n") && commandNext);
      commandNext = goesOn || !inHashtable();
      return true;
    }
    if (token.group("open") != null) {
      return opens(text, code.substring(0, token.start()));
    }
    if (token.group("close") != null) {
      commandNext = false;
      return open.poll() != null;
    }
    if (token.group("assign") != null) {
      commandNext = true;
      return inHashtable() || LOCAL.matcher(assigned).matches();
    }
    boolean commandHere = commandNext;
    commandNext = false;
    if (token.group("word") != null) {
      return commandHere ? command(text, token.end()) : !CHANGES.matcher(text).matches();
    }
    if (token.group("variable") != null) {
      target = commandHere ? text : "";
    }
    return token.group("other") == null;
  }

  private boolean opens(String text, String before) {
    boolean hashtable = text.equals("@{");
    open.push(hashtable);
    commandNext = !hashtable;
    return BRACKET_MAY_FOLLOW.matcher(before).find()
        || (text.equals("(") && HARMLESS_METHOD.matcher(before).find());
  }

  private boolean command(String word, int end) {
    if (EXPRESSION.matcher(word).matches()) {
      return true;
    }
    boolean named = !word.equalsIgnoreCase("ForEach-Object");
    Matcher block = SCRIPT_BLOCK.matcher(code).region(end, code.length());
    return READS.matcher(word).matches() && (named || block.lookingAt());
  }

  private boolean inHashtable() {
    return Boolean.TRUE.equals(open.peek());
  }
}
