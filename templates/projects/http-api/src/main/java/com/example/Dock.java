package com.example;

/**
 * A place where boats stop.
 *
 * @param id what addresses call it
 * @param name what people call it
 * @param mile how far down the river it lies
 */
public record Dock(String id, String name, int mile) {}
