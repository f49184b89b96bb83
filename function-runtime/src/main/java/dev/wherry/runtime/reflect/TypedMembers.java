package dev.wherry.runtime.reflect;

import dev.wherry.runtime.bind.Binder;
import dev.wherry.runtime.bind.Binders;
import dev.wherry.runtime.bind.Members;
import java.lang.reflect.Type;
import java.util.List;

/** Members whose binders are found by their types. */
final class TypedMembers extends Members {

  /**
   * One member.
   *
   * @param name in JSON
   * @param javaName in Java
   * @param type without type variables
   */
  record Member(String name, String javaName, Type type) {}

  private final List<Member> members;
  private final Binders binders;

  TypedMembers(List<Member> members, Binders binders) {
    super(names(members), javaNames(members));
    this.members = members;
    this.binders = binders;
  }

  @Override
  protected Binder find(int index) {
    return binders.of(members.get(index).type());
  }

  private static String[] names(List<Member> members) {
    String[] names = new String[members.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = members.get(i).name();
    }
    return names;
  }

  private static String[] javaNames(List<Member> members) {
    String[] names = new String[members.size()];
    for (int i = 0; i < names.length; i++) {
      names[i] = members.get(i).javaName();
    }
    return names;
  }
}
