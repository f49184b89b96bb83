package dev.wherry.engine.code;

import dev.wherry.engine.code.BoundMembers.Member;
import dev.wherry.engine.code.classfile.ClassFile;
import dev.wherry.engine.code.classfile.ClassPath;
import dev.wherry.engine.code.type.TypeRef;
import dev.wherry.runtime.bind.AnyBinder;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.bind.StandardBinders;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;

/** Finds out whether the built-in JSON binder can bind a type and all that it is made of. */
final class Bindability {

  /** Stands in for the binder of an element, so that the runtime itself can be asked. */
  private static final Binder ANY =
      new AnyBinder(
          type -> {
            throw new IllegalStateException("nothing is bound here");
          });

  /** What a type is for. */
  enum Use {
    /** It is made of JSON. */
    READ,
    /** It is turned into JSON. */
    WRITE
  }

  /**
   * Why a type cannot be bound.
   *
   * @param path the member that is in the way, from the outermost type; empty for that type itself
   * @param reason a half sentence that begins with the type
   * @param hint what to do
   */
  record Problem(String path, String reason, String hint) {

    String sentence() {
      return path.isEmpty() ? reason : "`" + path.substring(1) + "` — " + reason;
    }
  }

  private final ClassPath classes;
  private final BoundMembers members;
  private final Set<TypeRef> seen = new HashSet<>();

  Bindability(ClassPath classes, Use use) {
    this.classes = classes;
    this.members = new BoundMembers(classes, use);
  }

  /** The first thing in the way. */
  Optional<Problem> problem(TypeRef type) {
    return problem(type, "");
  }

  private Optional<Problem> problem(TypeRef type, String path) {
    if (type instanceof TypeRef.Array array) {
      return problem(array.component(), path + "[]");
    }
    if (!(type instanceof TypeRef.Named named) || !seen.add(type)) {
      return Optional.empty();
    }
    if (named.equals(TypeRef.OBJECT) || StandardBinders.closed(named.javaName()) != null) {
      return Optional.empty();
    }
    return ClassPath.isOfJdk(named.name())
        ? ofJdk(named, path)
        : classes.find(named.name()).flatMap(file -> ofUser(file, named, path));
  }

  private Optional<Problem> ofJdk(TypeRef.Named type, String path) {
    if (type.name().equals("java/util/Optional")) {
      return problem(type.argument(0), path);
    }
    if (StandardBinders.collection(type.javaName(), ANY) != null) {
      return problem(type.argument(0), path + "[]");
    }
    if (map(type) != null) {
      return isKey(type.argument(0))
          ? problem(type.argument(1), path + "{}")
          : Optional.of(
              new Problem(
                  path,
                  "`" + type.shown() + "` has keys that are more than a text",
                  "the keys of a map must be strings, numbers, enums or times"));
    }
    return Optional.of(
        new Problem(
            path,
            "`" + type.javaName() + "` is no type that JSON has a form for",
            "use a record, or another type of the JSON reference"));
  }

  private static @Nullable Binder map(TypeRef.Named type) {
    try {
      return StandardBinders.map(type.javaName(), ANY, ANY);
    } catch (BindingException e) {
      return null;
    }
  }

  private boolean isKey(TypeRef key) {
    if (!(key instanceof TypeRef.Named named)) {
      return false;
    }
    boolean isEnum =
        classes.find(named.name()).filter(file -> file.is(Opcodes.ACC_ENUM)).isPresent();
    boolean isText =
        !named.name().startsWith("[") && StandardBinders.scalar(named.javaName()) != null;
    return isEnum || isText || key.equals(TypeRef.OBJECT);
  }

  private Optional<Problem> ofUser(ClassFile file, TypeRef.Named type, String path) {
    if (file.is(Opcodes.ACC_ENUM)) {
      return Optional.empty();
    }
    if (!file.permitted().isEmpty()) {
      return ofSealed(file, path);
    }
    BoundMembers.Result result = members.of(file, type);
    if (result instanceof BoundMembers.Refused refused) {
      return Optional.of(new Problem(path, refused.reason(), refused.hint()));
    }
    for (Member member : ((BoundMembers.Known) result).members()) {
      Optional<Problem> problem = problem(member.type(), path + "." + member.name());
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private Optional<Problem> ofSealed(ClassFile file, String path) {
    for (String permitted : file.permitted()) {
      Optional<ClassFile> kind = classes.find(permitted);
      if (kind.filter(Bindability::isNoKind).isPresent()) {
        return Optional.of(
            new Problem(
                path,
                "`"
                    + kind.get().javaName()
                    + "` is open, so that the kinds of `"
                    + file.javaName()
                    + "` are not all known",
                "make it a record, or sealed as well"));
      }
      Optional<Problem> problem = problem(new TypeRef.Named(permitted, List.of()), path);
      if (problem.isPresent()) {
        return problem;
      }
    }
    return Optional.empty();
  }

  private static boolean isNoKind(ClassFile kind) {
    boolean open = kind.is(Opcodes.ACC_INTERFACE) || kind.is(Opcodes.ACC_ENUM);
    return open && kind.permitted().isEmpty();
  }
}
