s|/\*sg2phyr \(__attribute__[^*]*))\)\*/|\1|g
