package exodx.knowledge;

import exodx.problem.Problem;
import exodx.problem.ProblemsException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/** Compiles rule files to byte code that is safe to load, through the executable model. */
final class DrlCompiler {
  private static final String PREFIX = "src/main/resources/";

  /** The compiler's own list of models; the rules are loaded without it. */
  private static final String PROJECT = "org.drools.project.model.";

  private DrlCompiler() {}

  /**
   * Compiles the rule files of a folder.
   *
   * @param parsed the same files, parsed already
   * @throws ProblemsException with everything the compiler objects to, or the sandbox
   */
  static CompiledRules compile(RulesFolder folder, List<DrlSources.Parsed> parsed) {
    SandboxCheck.code(parsed);
    return build(Excerpt.code(parsed));
  }

  /**
   * Compiles code that may be compiled.
   *
   * @throws ProblemsException with everything the compiler objects to
   */
  static CompiledRules build(RulesFolder code) {
    return build(code, new KnownTypes(Map.of()));
  }

  /**
   * Compiles code that may be compiled.
   *
   * @param known finds the classes that the rules use
   * @throws ProblemsException with everything the compiler objects to
   */
  static CompiledRules build(RulesFolder folder, ClassLoader known) {
    KieServices services = KieServices.get();
    KieFileSystem files = services.newKieFileSystem();
    // A release of its own, because builds that share one disturb each other.
    files.generateAndWritePomXML(
        services.newReleaseId("exodx", "rules", folder.hash().substring(0, 12)));
    for (KnowledgeFile file : folder.withSuffix(".drl")) {
      files.write(PREFIX + file.path(), file.text().getBytes(StandardCharsets.UTF_8));
    }
    KieBuilder builder = services.newKieBuilder(files, known);
    try {
      builder.buildAll(ExecutableModelProject.class);
    } catch (RuntimeException e) { // the compiler throws where it should report
      throw ProblemsException.knowledge(
          "compiler", "the rules cannot be compiled: " + e.getMessage(), null);
    }
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new ProblemsException(ProblemsException.Concern.KNOWLEDGE, problems(folder, errors));
    }
    return collect((InternalKieModule) builder.getKieModule());
  }

  private static CompiledRules collect(InternalKieModule module) {
    Map<String, byte[]> classes = new TreeMap<>();
    List<String> models = new ArrayList<>();
    for (String name : module.getFileNames()) {
      if (name.endsWith(".class")) {
        String type = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        if (!type.startsWith(PROJECT)) {
          classes.put(type, module.getBytes(name));
        }
      } else if (name.endsWith("/drools-model")) {
        new String(module.getBytes(name), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> line.contains(".Rules"))
            .forEach(models::add);
      }
    }
    SandboxCheck.classes(classes.keySet());
    return new CompiledRules(classes, List.copyOf(models));
  }

  private static List<Problem> problems(RulesFolder folder, List<Message> errors) {
    Set<Problem> problems = new LinkedHashSet<>();
    for (Message error : errors) {
      String text = error.getText().lines().findFirst().orElse("");
      if (text.startsWith("Parser returned a null") || text.startsWith("Java source of")) {
        continue;
      }
      int line = Math.max(0, error.getLine());
      problems.add(
          folder.withSuffix(".drl").stream()
              .filter(file -> file.path().equals(error.getPath()))
              .findFirst()
              .map(file -> Problem.at("compiler", file.source(), line, 0, text, null))
              .orElseGet(() -> Problem.error("compiler", null, text, null)));
    }
    return new ArrayList<>(problems);
  }
}
