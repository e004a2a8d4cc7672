package exodx.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The modules of the editor, as their makers publish them. They name each other as packages, which
 * a browser understands only with a list inside of the page; here each name becomes an address.
 */
final class Libraries {
  private static final String ADDRESS = "/lib/";
  private static final Pattern IMPORT = Pattern.compile("(from\\s*)(['\"])([@\\w][^'\"]*)\\2");

  /**
   * A module in a package that the build has put into the program.
   *
   * @param owner the group of the package
   * @param name the package
   * @param folder where it stands in the program
   * @param file the module, below the folder of its version
   */
  private record Module(String owner, String name, String folder, String file) {
    static Module of(String owner, String name, String folder, String file) {
      return new Module("org.mvnpm" + owner, name, folder, file);
    }

    static Module at(String owner, String name) {
      return of(".at." + owner, name, "at/" + owner + "/" + name, "dist/index.js");
    }

    /** Returns the place of the module; its version stands in the description of the package. */
    String place() {
      Properties description = new Properties();
      String described = "/META-INF/maven/" + owner + "/" + name + "/pom.properties";
      try (InputStream in = Libraries.class.getResourceAsStream(described)) {
        if (in == null) {
          throw new IllegalStateException("not in the program: " + described);
        }
        description.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      String version = description.getProperty("version");
      return "/META-INF/resources/_static/" + folder + "/" + version + "/" + file;
    }
  }

  private static final Map<String, Module> MODULES =
      Map.ofEntries(
          Map.entry("@codemirror/autocomplete", Module.at("codemirror", "autocomplete")),
          Map.entry("@codemirror/commands", Module.at("codemirror", "commands")),
          Map.entry("@codemirror/language", Module.at("codemirror", "language")),
          Map.entry("@codemirror/legacy-modes/mode/clike", mode("clike")),
          Map.entry("@codemirror/legacy-modes/mode/yaml", mode("yaml")),
          Map.entry("@codemirror/lint", Module.at("codemirror", "lint")),
          Map.entry("@codemirror/search", Module.at("codemirror", "search")),
          Map.entry("@codemirror/state", Module.at("codemirror", "state")),
          Map.entry("@codemirror/view", Module.at("codemirror", "view")),
          Map.entry("@lezer/common", Module.at("lezer", "common")),
          Map.entry(
              "@lezer/highlight",
              Module.of(".at.lezer", "highlight", "highlight", "dist/index.js")),
          Map.entry("@lezer/lr", Module.at("lezer", "lr")),
          Map.entry(
              "@marijn/find-cluster-break",
              Module.of(".at.marijn", "find-cluster-break", "find-cluster-break", "src/index.js")),
          Map.entry("crelt", Module.of("", "crelt", "crelt", "index.js")),
          Map.entry("style-mod", Module.of("", "style-mod", "style-mod", "src/style-mod.js")),
          Map.entry("w3c-keyname", Module.of("", "w3c-keyname", "w3c-keyname", "index.js")));

  private Libraries() {}

  private static Module mode(String name) {
    return Module.of(".at.codemirror", "legacy-modes", "legacy-modes", "mode/" + name + ".js");
  }

  private static @Nullable Module at(String path) {
    return path.startsWith(ADDRESS) ? MODULES.get(path.substring(ADDRESS.length())) : null;
  }

  static boolean has(String path) {
    return at(path) != null;
  }

  /**
   * Returns a module that asks for the others at their addresses.
   *
   * @throws IllegalStateException when the program was built without it
   */
  static Reply get(String path) {
    Module module = at(path);
    String place = module == null ? path : module.place();
    try (InputStream in = Libraries.class.getResourceAsStream(place)) {
      if (in == null) {
        throw new IllegalStateException("not in the program: " + place);
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Reply.text(
          "text/javascript", IMPORT.matcher(text).replaceAll("$1$2" + ADDRESS + "$3$2"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the address of every module. */
  static java.util.Set<String> all() {
    return MODULES.keySet().stream()
        .map(name -> ADDRESS + name)
        .collect(java.util.stream.Collectors.toUnmodifiableSet());
  }
}
