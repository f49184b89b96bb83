package dev.wherry.cli.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.wherry.cli.completion.CompletionModel.CommandWord;
import dev.wherry.cli.completion.CompletionModel.Kind;
import dev.wherry.cli.completion.CompletionModel.OptionWord;
import dev.wherry.cli.completion.CompletionModel.Value;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Loads each script in the shell it is for and asks that shell to complete. */
class CompletionScriptsTest {

  private static final CompletionModel MODEL =
      new CompletionModel(
          List.of(
              new CommandWord(
                  "invoke",
                  "Call it's function: now.",
                  List.of(
                      new OptionWord(List.of("--stage"), "Which.", value(Kind.STAGE)),
                      new OptionWord(List.of("--target"), "Where.", value(Kind.TARGET)),
                      new OptionWord(
                          List.of("--event"),
                          "Kind.",
                          new Value(Kind.CHOICE, List.of("http", "queue"))),
                      new OptionWord(List.of("-q", "--quiet"), "Less.", value(Kind.NONE))),
                  List.of(value(Kind.FUNCTION))),
              new CommandWord("init", "New.", List.of(), List.of(value(Kind.FOLDER)))));

  private static final String MANIFEST =
      """
      app: shop
      functions:
        # a comment
        greet:
          handler: a.Greet
          timeout: 3s
        send-mail: {}
      resources:
        uploads: bucket
      stages:
          prod: {}
      targets:
        aws: { region: eu-central-1 }
        tokyo:
          provider: aws
      """;

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          BASH | wherry in             | init invoke
          BASH | wherry invoke --q     | --quiet
          BASH | wherry invoke --event | http queue
          BASH | wherry invoke         | greet send-mail
          BASH | wherry invoke --stage | dev prod
          BASH | wherry invoke --target | aws tokyo
          BASH | wherry invoke gr      | greet
          BASH | wherry init           | photos
          ZSH  | wherry in             | init invoke
          ZSH  | wherry invoke --event | http queue
          ZSH  | wherry invoke         | greet send-mail
          ZSH  | wherry invoke --stage | dev prod
          ZSH  | wherry invoke --target | aws tokyo
          FISH | wherry in             | init invoke
          FISH | wherry invoke --q     | --quiet
          FISH | wherry invoke --event | http queue
          FISH | wherry invoke         | greet send-mail
          FISH | wherry invoke --stage | dev prod
          FISH | wherry invoke --target | aws tokyo
          """)
  void completes(Shell shell, String line, String expected) throws Exception {
    Files.writeString(directory.resolve("wherry.yml"), MANIFEST);
    Files.createDirectory(directory.resolve("photos"));
    boolean wordIsOpen = line.matches(".* (in|--q|gr)");
    assertEquals(expected, ask(shell, wordIsOpen ? line : line + " "));
  }

  @ParameterizedTest
  @EnumSource(Shell.class)
  void isQuietWhereThereIsNoManifest(Shell shell) throws Exception {
    String candidates = ask(shell, "wherry invoke ");
    assertEquals("", candidates);
  }

  private String ask(Shell shell, String line) throws IOException, InterruptedException {
    String name = shell.name().toLowerCase(Locale.ROOT);
    assumeTrue(isInstalled(name), name + " is not installed");
    Files.writeString(directory.resolve("completion"), shell.script(MODEL));
    String program =
        switch (shell) {
          case BASH ->
              """
              source ./completion
              COMP_WORDS=(%s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _wherry
              printf '%%s\\n' "${COMPREPLY[@]}"
              """
                  .formatted(line.endsWith(" ") ? line + "\"\"" : line);
          // Outside of a terminal zsh completes nothing: its two builtins print what they are
          // given.
          case ZSH ->
              """
              compdef() { : }
              compadd() { shift; for word in "$@"; [[ $word == ${words[CURRENT]}* ]] && print -- $word }
              _describe() { for word in ${(P)2}; [[ $word == ${words[CURRENT]}* ]] && print -- ${word%%%%:*} }
              source ./completion
              words=(%s); CURRENT=${#words}; _wherry
              """
                  .formatted(line.endsWith(" ") ? line + "\"\"" : line);
          case FISH -> "source ./completion; complete -C '%s' | cut -f1".formatted(line);
        };
    Process process =
        new ProcessBuilder(name, "-c", program)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output
        .lines()
        .filter(word -> !word.isEmpty())
        .sorted()
        .reduce((a, b) -> a + " " + b)
        .orElse("");
  }

  private static Value value(Kind kind) {
    return new Value(kind, List.of());
  }

  private static boolean isInstalled(String shell) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, shell)));
  }
}
