import { describe, expect, test } from 'vitest';
import { codeLanguage, codeLanguageOfFile, codeLanguageOfStart, codeLanguages } from './codeLanguages.ts';

describe('languages of code', () => {
  test('have names and ends of files that mean one of them', () => {
    const names = codeLanguages.flatMap(({ id, names: others = [] }) => [id, ...others]);
    expect(new Set(names).size).toBe(names.length);
    const files = codeLanguages.flatMap((each) => each.files);
    expect(new Set(files).size).toBe(files.length);
  });

  test.each([
    ['golang', 'go'],
    ['TS', 'typescript'],
    ['C++', 'cpp'],
    ['klingon', undefined],
  ])('are known as %s', (name, id) => {
    expect(codeLanguage(name)?.id).toBe(id);
  });

  test.each([
    ['src/main.go', 'go'],
    ['Dockerfile', 'docker'],
    ['C:\\work\\Program.CS', 'csharp'],
    ['etc/nginx.conf', 'nginx'],
    ['notes', undefined],
    ['.go/notes', undefined],
  ])('are read from the name of a file: %s', (file, id) => {
    expect(codeLanguageOfFile(file)?.id).toBe(id);
  });

  test.each([
    ['#!/usr/bin/env python3\nprint(1)', 'python'],
    ['#!/bin/sh\nls', 'bash'],
    ['\n<!DOCTYPE html>\n<p>', 'html'],
    ['package main\r\n\r\nfunc main() {}', 'go'],
    ['package delivery of today', undefined],
    ['', undefined],
  ])('are read from a first line: %j', (code, id) => {
    expect(codeLanguageOfStart(code)?.id).toBe(id);
  });
});
