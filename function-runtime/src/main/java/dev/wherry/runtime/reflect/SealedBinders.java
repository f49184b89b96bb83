package dev.wherry.runtime.reflect;

import dev.wherry.function.Kind;
import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.BindingException;
import dev.wherry.runtime.bind.SealedBinder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the binders of sealed types. */
final class SealedBinders {

  private static final String DEFAULT_PROPERTY = "kind";

  private SealedBinders() {}

  static Binder of(Class<?> type, Binders binders) {
    List<TypedMembers.Member> kinds = new ArrayList<>();
    collect(type, kinds);
    Set<String> names = new HashSet<>();
    for (TypedMembers.Member kind : kinds) {
      if (!names.add(kind.name())) {
        throw new BindingException(
            "two members of " + type.getName() + " have the kind `" + kind.name() + "`");
      }
    }
    Kind kind = type.getAnnotation(Kind.class);
    String property = kind == null ? DEFAULT_PROPERTY : kind.property();
    return new SealedBinder(property, new TypedMembers(kinds, binders));
  }

  private static void collect(Class<?> type, List<TypedMembers.Member> kinds) {
    for (Class<?> member : type.getPermittedSubclasses()) {
      if (member.isSealed()) {
        collect(member, kinds);
      } else if (member.isInterface() || member.isEnum()) {
        throw new BindingException(
            member.getName() + " cannot be a kind of " + type.getName() + "; make it a record");
      } else {
        kinds.add(new TypedMembers.Member(name(member), member.getName(), member));
      }
    }
  }

  private static String name(Class<?> member) {
    Kind kind = member.getAnnotation(Kind.class);
    return kind == null || kind.value().isEmpty() ? member.getSimpleName() : kind.value();
  }
}
