"""Rules that come from elsewhere: written in a rule file without code, or in installed packages."""
