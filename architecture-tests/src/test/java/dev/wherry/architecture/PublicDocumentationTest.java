package dev.wherry.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every public member of what users and providers program against says what it is. */
class PublicDocumentationTest {

  @ParameterizedTest
  @CsvSource({
    "function-api/src/main/java, 150",
    "function-test/src/main/java, 20",
    "core-model/src/main/java, 100",
  })
  void everyPublicMemberIsDocumented(Path sources, int atLeast) throws IOException {
    Members members = Members.of(Path.of("..").resolve(sources));
    assertEquals(List.of(), members.silent, "public members without Javadoc");
    assertTrue(members.seen >= atLeast, () -> "looked at " + members.seen + " members only");
  }

  private static final class Members extends TreePathScanner<Void, Boolean> {

    private final DocTrees docs;
    private final List<String> silent = new ArrayList<>();
    private int seen;

    private Members(DocTrees docs) {
      this.docs = docs;
    }

    static Members of(Path sources) throws IOException {
      JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
          Stream<Path> found = Files.walk(sources)) {
        List<Path> java = found.filter(file -> file.toString().endsWith(".java")).toList();
        JavacTask task =
            (JavacTask)
                compiler.getTask(
                    null, files, null, List.of(), null, files.getJavaFileObjectsFromPaths(java));
        Members members = new Members(DocTrees.instance(task));
        task.parse().forEach(unit -> members.scan(new TreePath(unit), true));
        return members;
      }
    }

    @Override
    public Void visitClass(ClassTree type, Boolean open) {
      boolean visible = open && isOpen(type.getModifiers());
      if (visible) {
        check(type.getSimpleName().toString());
      }
      return super.visitClass(type, visible);
    }

    @Override
    public Void visitMethod(MethodTree method, Boolean open) {
      boolean inherited =
          method.getModifiers().getAnnotations().stream()
              .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
      if (open && isOpen(method.getModifiers()) && !inherited && !isImplicit(method)) {
        check(method.getName().toString());
      }
      return null;
    }

    @Override
    public Void visitVariable(VariableTree field, Boolean open) {
      if (open && field.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
        check(field.getName().toString());
      }
      return null;
    }

    private boolean isOpen(ModifiersTree modifiers) {
      Tree parent = getCurrentPath().getParentPath().getLeaf();
      boolean inInterface =
          parent.getKind() == Tree.Kind.INTERFACE || parent.getKind() == Tree.Kind.ANNOTATION_TYPE;
      return modifiers.getFlags().contains(Modifier.PUBLIC)
          || modifiers.getFlags().contains(Modifier.PROTECTED)
          || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
    }

    private boolean isImplicit(MethodTree method) {
      return docs.getSourcePositions()
              .getStartPosition(getCurrentPath().getCompilationUnit(), method)
          < 0;
    }

    private void check(String name) {
      seen++;
      if (docs.getDocComment(getCurrentPath()) == null) {
        silent.add(getCurrentPath().getCompilationUnit().getSourceFile().getName() + ": " + name);
      }
    }
  }
}
