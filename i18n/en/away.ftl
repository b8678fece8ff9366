away_title = Take my profile away
away_line = Keep your profile on a USB key or in your documents. Nothing is sent anywhere.
away_files = In a file
away_pdf = PDF document
away_pdf_line = To print: your profile, what is left to do, and the checklist.
away_pdf_save = Save the PDF
away_text = Plain text
away_text_line = Your words, section by section, ready to paste into a network.
away_text_save = Save the text
away_photo = Photo
away_photo_line = Your photo, square, without the place where it was taken.
away_photo_save = Save the photo
away_no_photo = You have not added a photo. You don’t have to.
away_saved = It is saved.
away_saved_at = The file “{ $name }” is in “{ $folder }”.
away_unprintable = { $count ->
    [one] One character cannot be printed, such as an emoji. A question mark stands in its place.
   *[other] { $count } characters cannot be printed, such as emojis. A question mark stands in their place.
}
away_not_saved = The file is not saved.
away_by_hand = Write the place myself
away_by_hand_title = Write the place
away_no_dialog = The window to choose a place does not open on this computer. Write the place here.
away_form = Which file?
away_path = Folder and name of the file
away_path_help = A file that already has this name is never replaced.
away_save_here = Save here
away_copy = Copy to a network
away_copy_line = Copy a field. Then, in the network, paste it with Ctrl+V.
away_copy_button = Copy
away_copy_of = Copy: { $title }
away_copy_section = Copy the whole section
away_copied = Copied: { $title }
away_field_of = { $field }, { $entry }
away_nothing = Nothing is written yet. What you write can be copied here.
away_file_name = profile
away_photo_name = photo
