#!/usr/bin/env node
// The command of the package: starts what was built.
import './dist/bin.js';
