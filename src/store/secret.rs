//! What people type to be let in: the code of a learner, the PIN of trainers. Only its Argon2id hash is kept.
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier};
use uuid::Uuid;

/// The most memory that checking takes, in KiB, and the most rounds: a file of another hand could ask for all there is.
const MOST_MEMORY: u32 = 64 * 1024;
const MOST_ROUNDS: u32 = 16;

/// The hash of a secret, with a salt of its own. Takes 19 MB and some hundredths of a second: never on the thread of
/// the interface. `None` where it cannot be made, which no secret brings about.
pub fn hashed(secret: &str) -> Option<String> {
    let salt = Uuid::new_v4();
    let hash = Argon2::default().hash_password_with_salt(secret.as_bytes(), salt.as_bytes());
    Some(hash.ok()?.to_string())
}

/// Whether it is the secret of that hash. Nothing opens a hash that is none, or that would cost more than ours do.
/// Takes as long as [`hashed`].
pub fn opens(secret: &str, hash: &str) -> bool {
    let Ok(hash) = PasswordHash::new(hash) else {
        return false;
    };
    let is_ours = Params::try_from(&hash)
        .is_ok_and(|params| params.m_cost() <= MOST_MEMORY && params.t_cost() <= MOST_ROUNDS);
    is_ours
        && Argon2::default()
            .verify_password(secret.as_bytes(), &hash)
            .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_secret_itself_opens_and_the_hash_does_not_tell_it() {
        let hash = hashed("0417").unwrap();
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(!hash.contains("0417"));
        assert_ne!(hashed("0417"), Some(hash.clone()), "each has its salt");
        assert!(opens("0417", &hash));
        for other in ["", "417", "0418", "04170", "0417 "] {
            assert!(!opens(other, &hash), "{other:?}");
        }
    }

    #[test]
    fn a_hash_of_another_hand_opens_nothing_and_costs_nothing() {
        let ours = hashed("0417").unwrap();
        let greedy = ours.replace("m=19456", "m=4194304");
        assert_ne!(greedy, ours);
        for hash in [
            "",
            "0417",
            "$argon2id$",
            &greedy,
            &ours.replace("t=2", "t=4000000"),
            &ours[..ours.len() - 1],
        ] {
            assert!(!opens("0417", hash), "{hash}");
        }
    }
}
