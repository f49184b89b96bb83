package dev.wherry.local.direct;

import dev.wherry.model.FunctionName;
import java.util.OptionalInt;

/**
 * A call by hand.
 *
 * @param function who is called
 * @param trigger which of its triggers is meant to call it, from 0; without one the input is handed
 *     over as it is
 * @param input a JSON document in UTF-8, empty for none; not copied
 */
public record DirectRequest(FunctionName function, OptionalInt trigger, byte[] input) {}
