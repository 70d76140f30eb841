/** Secrets: random ones, hashes of those that are only compared, encryption of those that the hub must use. */

import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hash, verify } from '@node-rs/argon2';

/** 32 random bytes as 43 URL-safe characters behind a prefix that tells what it is. */
export function randomSecret(prefix: string): string {
  return `${prefix}_${randomBytes(32).toString('base64url')}`;
}

/** For secrets of full entropy (tokens, sessions, intake URLs): a plain digest cannot be guessed back. */
export function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url');
}

export const hashPassword = (password: string): Promise<string> =>
  hash(password, { memoryCost: 19_456, timeCost: 2, parallelism: 1 });

export const verifyPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password);

/** Encrypts with AES-256-GCM; the text form is `v1.<iv>.<tag>.<data>`. */
export interface Vault {
  seal(plain: string): string;
  open(sealed: string): string;
  /** Whether it is something that this vault sealed. */
  isSealed(value: unknown): boolean;
}

/** @param key 32 bytes or more of secret material */
export function createVault(key: string): Vault {
  const material = Buffer.from(hkdfSync('sha256', key, '', 'tagloop secrets v1', 32));
  const vault: Vault = {
    seal(plain) {
      const iv = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', material, iv);
      const data = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
      return ['v1', iv, cipher.getAuthTag(), data]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    open(sealed) {
      const [version, iv, tag, data] = sealed.split('.');
      if (version !== 'v1' || !iv || !tag || data === undefined) throw new Error('not a sealed secret of this hub');
      const decipher = createDecipheriv('aes-256-gcm', material, Buffer.from(iv, 'base64url'));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return decipher.update(Buffer.from(data, 'base64url'), undefined, 'utf8') + decipher.final('utf8');
    },
    isSealed(value) {
      // Asked of every value of a store: few look like it, and those of other vaults do not open.
      if (typeof value !== 'string' || !/^v1(\.[\w-]*){3}$/.test(value)) return false;
      try {
        vault.open(value);
        return true;
      } catch {
        return false;
      }
    },
  };
  return vault;
}

/** Where the key is kept that was made at first start. */
export function keyFile(dataFolder: string): string {
  return join(dataFolder, 'secret.key');
}

/** The key of the vault; null when none was made yet. */
export function knownSecretKey(configured: string | null, dataFolder: string): string | null {
  if (configured) return configured;
  const file = keyFile(dataFolder);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : null;
}

/** The key of the vault: the configured one, else one kept in the data folder, made at first start. */
export function secretKey(configured: string | null, dataFolder: string): string {
  const known = knownSecretKey(configured, dataFolder);
  if (known) return known;
  const file = keyFile(dataFolder);
  const made = randomBytes(32).toString('base64url');
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(file, `${made}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
  return made;
}
