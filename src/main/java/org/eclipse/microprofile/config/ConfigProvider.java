package org.eclipse.microprofile.config;

/**
 * Tells the engine at once that nobody configures it this way. It tries to ask a class of this
 * name, and takes any failure for a no; without the class, Java reads through every jar first.
 */
public final class ConfigProvider {
  private ConfigProvider() {}
}
