package dev.wherry.engine.binding;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Writes the calls that make the binders of a function's slots. */
final class SlotWriter {

  private static final String BINDER = "Ldev/wherry/runtime/bind/Binder;";
  private static final String STRING = "Ljava/lang/String;";
  private static final String STRINGS = "[Ljava/lang/String;";
  private static final String SHAPE = "Ldev/wherry/runtime/bind/Shape;";

  private final String owner;
  private final MethodVisitor code;

  SlotWriter(String owner, MethodVisitor code) {
    this.owner = owner;
    this.code = code;
  }

  /** Leaves the binder on the stack. */
  void write(Slot slot) {
    code.visitVarInsn(Opcodes.ALOAD, 0);
    if (slot instanceof Slot.Any) {
      call("any", "");
    } else if (slot instanceof Slot.Closed closed) {
      code.visitLdcInsn(closed.type());
      call("closed", STRING);
    } else if (slot instanceof Slot.Reflected reflected) {
      code.visitLdcInsn(reflected.type());
      call("reflected", STRING);
    } else if (slot instanceof Slot.OptionalOf optional) {
      Code.push(code, optional.value());
      call("optional", "I");
    } else if (slot instanceof Slot.CollectionOf collection) {
      named(collection.type(), collection.element());
      call("collection", STRING + "I");
    } else if (slot instanceof Slot.ArrayOf array) {
      named(array.type(), array.element());
      call("array", STRING + "I");
    } else if (slot instanceof Slot.MapOf map) {
      named(map.type(), map.key());
      Code.push(code, map.value());
      call("map", STRING + "II");
    } else {
      ofUser(slot);
    }
  }

  private void ofUser(Slot slot) {
    if (slot instanceof Slot.EnumOf constants) {
      enumeration(constants);
    } else if (slot instanceof Slot.SealedOf sealed) {
      code.visitLdcInsn(sealed.property());
      strings(sealed.kinds());
      Code.pushNumbers(code, sealed.slots());
      call("sealed", STRING + STRINGS + "[I");
    } else {
      object((Slot.ObjectOf) slot);
    }
  }

  private void enumeration(Slot.EnumOf constants) {
    if (ClassNodes.isOfJdk(constants.type())) {
      String descriptor = "()[L" + constants.type() + ";";
      code.visitMethodInsn(Opcodes.INVOKESTATIC, constants.type(), "values", descriptor, false);
    } else {
      code.visitMethodInsn(
          Opcodes.INVOKESTATIC,
          EnumWriter.name(constants.type()),
          EnumWriter.METHOD,
          EnumWriter.DESCRIPTOR,
          false);
    }
    strings(constants.names());
    call("enumeration", "[Ljava/lang/Object;" + STRINGS);
  }

  private void object(Slot.ObjectOf object) {
    ObjectModel model = object.model();
    String shape = ShapeWriter.name(model);
    code.visitTypeInsn(Opcodes.NEW, shape);
    code.visitInsn(Opcodes.DUP);
    code.visitMethodInsn(Opcodes.INVOKESPECIAL, shape, "<init>", "()V", false);
    strings(model.inputs().stream().map(ObjectModel.Member::name).toList());
    strings(model.inputs().stream().map(ObjectModel.Member::javaName).toList());
    Code.pushNumbers(code, object.inputs());
    if (model.isRecord()) {
      call("record", SHAPE + STRINGS + STRINGS + "[I");
      return;
    }
    strings(model.outputs().stream().map(ObjectModel.Member::name).toList());
    Code.pushNumbers(code, object.outputs());
    call("object", SHAPE + STRINGS + STRINGS + "[I" + STRINGS + "[I");
  }

  private void named(String type, int slot) {
    code.visitLdcInsn(type);
    Code.push(code, slot);
  }

  private void strings(List<String> values) {
    Code.push(code, new ArrayList<>(values));
  }

  private void call(String method, String parameters) {
    code.visitMethodInsn(
        Opcodes.INVOKEVIRTUAL, owner, method, "(" + parameters + ")" + BINDER, false);
  }
}
