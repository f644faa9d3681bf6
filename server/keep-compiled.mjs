/**
 * Loaded before the site (`node --import`): what it, its threads and its children load is compiled once and kept in
 * `DATA_DIR`. Plain JavaScript, since types would be stripped before there is a place to keep what comes out.
 */
import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';

process.env.NODE_COMPILE_CACHE ??= resolve(process.env.DATA_DIR || '.data', 'compiled');
enableCompileCache(process.env.NODE_COMPILE_CACHE); // where it cannot be written, everything is compiled as it always was
