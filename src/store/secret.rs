//! What people type to be let in: the code of a learner, the PIN of trainers. Only its Argon2id hash is kept.
use argon2::password_hash::phc::PasswordHash;
use argon2::{Argon2, Params, PasswordHasher, PasswordVerifier};
use uuid::Uuid;

/// What a hash of another hand may cost at most, in KiB, rounds and lanes: it could ask for all there is.
const MOST_MEMORY: u32 = 64 * 1024;
const MOST_ROUNDS: u32 = 16;
const MOST_LANES: u32 = 4;

/// The hash of a secret, with a salt of its own. Takes 19 MiB and some hundredths of a second: never on the thread of
/// the interface. Errors say why it cannot be made, which no secret brings about.
pub fn hashed(secret: &str) -> Result<String, String> {
    let salt = Uuid::new_v4();
    let hash = Argon2::default().hash_password_with_salt(secret.as_bytes(), salt.as_bytes());
    hash.map(|hash: PasswordHash| hash.to_string())
        .map_err(|error| error.to_string())
}

/// Whether it is the secret of that hash. Nothing opens what is no hash by [`is_hash`]. Takes as long as [`hashed`].
pub fn opens(secret: &str, hash: &str) -> bool {
    is_hash(hash)
        && PasswordHash::new(hash).is_ok_and(|hash| {
            Argon2::default()
                .verify_password(secret.as_bytes(), &hash)
                .is_ok()
        })
}

/// Whether a text is a hash that this computer can work with: one that does not cost more than it has.
pub fn is_hash(text: &str) -> bool {
    let Ok(hash) = PasswordHash::new(text) else {
        return false;
    };
    let is_cheap = Params::try_from(&hash).is_ok_and(|params| {
        params.m_cost() <= MOST_MEMORY
            && params.t_cost() <= MOST_ROUNDS
            && params.p_cost() <= MOST_LANES
    });
    hash.algorithm.as_str() == "argon2id" && is_cheap && hash.salt.is_some() && hash.hash.is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_secret_itself_opens_and_the_hash_does_not_tell_it() {
        let hash = hashed("0417").unwrap();
        assert!(hash.starts_with("$argon2id$"), "{hash}");
        assert!(!hash.contains("0417"));
        assert_ne!(hashed("0417"), Ok(hash.clone()), "each has its salt");
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
            &ours.replace("p=1", "p=200"),
            &ours.replace("argon2id", "argon2i"),
            &ours[..ours.len() - 1],
        ] {
            assert!(!opens("0417", hash), "{hash}");
        }
    }
}
